// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "redress-benchmarks",
  dependencies: [.package(name: "redress", path: "..")],
  targets: [
    .target(name: "CReference", cSettings: [.unsafeFlags(["-O3"])]),
    .executableTarget(
      name: "StepBenchmark", dependencies: ["CReference", .product(name: "Redress", package: "redress")]),
  ]
)
