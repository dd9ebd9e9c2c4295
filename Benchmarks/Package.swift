// swift-tools-version: 6.2
import PackageDescription

let redress: Target.Dependency = .product(name: "Redress", package: "redress")

let package = Package(
  name: "redress-benchmarks",
  dependencies: [
    .package(name: "redress", path: ".."),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .target(name: "CReference", cSettings: [.unsafeFlags(["-O3"])]),
    .target(name: "CAllocations"),
    .executableTarget(name: "StepBenchmark", dependencies: ["CReference", "CAllocations", redress]),
    .executableTarget(
      name: "DurableBenchmark", dependencies: [redress, .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    .executableTarget(name: "SimulationBenchmark", dependencies: ["CReference", redress]),
    .executableTarget(name: "DeskBenchmark", dependencies: [redress]),
  ]
)
