// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6, explicit existentials and imports, no warning left standing.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Pure targets also say `unsafe` wherever memory safety is given up.
let pure = strict + [.strictMemorySafety()]

let package = Package(
  name: "redress",
  products: [
    // What an embedding program needs: the language, the engine, the desk. `redress` is the command line over them.
    .library(
      name: "Redress",
      targets: [
        "RedressDiagnostics", "RedressMoney", "RedressTime", "RedressWorkflow", "RedressEngine", "RedressLanguage",
        "RedressOrders", "RedressSimulation", "RedressScenario", "RedressStore", "RedressSQLite", "RedressVault",
        "RedressDesk",
      ])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
  ],
  targets: [
    // Layer 0: words.
    .target(name: "RedressDiagnostics", swiftSettings: pure),
    .target(name: "RedressMoney", swiftSettings: pure),
    .target(name: "RedressTime", swiftSettings: pure),
    // The square root of a number may be a call into the library of mathematics, also where nothing else needs it.
    .target(name: "RedressChance", swiftSettings: pure, linkerSettings: [.linkedLibrary("m")]),
    // Layer 1: meaning.
    .target(
      name: "RedressWorkflow", dependencies: ["RedressDiagnostics", "RedressMoney", "RedressTime"], swiftSettings: pure),
    .target(
      name: "RedressEngine", dependencies: ["RedressDiagnostics", "RedressMoney", "RedressTime", "RedressWorkflow"],
      swiftSettings: pure),
    // Layer 2: languages.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "RedressXML", dependencies: ["CLibXML2", "RedressDiagnostics"], swiftSettings: strict),
    .target(
      name: "RedressLanguage",
      dependencies: ["RedressXML", "RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime"],
      swiftSettings: pure),
    .target(
      name: "RedressOrders", dependencies: ["RedressXML", "RedressDiagnostics", "RedressMoney", "RedressTime"],
      swiftSettings: pure),
    .target(
      name: "RedressSimulation",
      dependencies: [
        "RedressEngine", "RedressWorkflow", "RedressChance", "RedressDiagnostics", "RedressMoney", "RedressTime",
      ],
      swiftSettings: pure),
    .target(
      name: "RedressScenario",
      dependencies: [
        "RedressXML", "RedressLanguage", "RedressSimulation", "RedressWorkflow", "RedressChance", "RedressDiagnostics",
        "RedressMoney", "RedressTime",
      ],
      swiftSettings: pure),
    .target(
      name: "RedressReport",
      dependencies: [
        "RedressSimulation", "RedressEngine", "RedressWorkflow", "RedressChance", "RedressDiagnostics", "RedressMoney",
        "RedressTime",
      ],
      swiftSettings: pure),
    // Layer 3: stores.
    .target(
      name: "RedressStore", dependencies: [.product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .target(
      name: "RedressSQLite",
      dependencies: [
        "RedressStore", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "RedressVault", dependencies: ["RedressStore"], swiftSettings: strict),
    // Layer 4: shell.
    .target(
      name: "RedressDesk",
      dependencies: [
        "RedressDiagnostics", "RedressEngine", "RedressLanguage", "RedressMoney", "RedressOrders", "RedressStore",
        "RedressTime", "RedressVault", "RedressWorkflow",
      ],
      swiftSettings: strict),
    .target(
      name: "RedressCLI",
      dependencies: [
        "RedressDesk", "RedressReport", "RedressLanguage", "RedressScenario", "RedressSimulation", "RedressChance",
        "RedressEngine", "RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime", "RedressStore",
        "RedressSQLite", "RedressVault",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Resources")], swiftSettings: strict),
    .executableTarget(name: "redress", dependencies: ["RedressCLI"], swiftSettings: strict),
    // Tests: one target a module, and the promises that every store keeps.
    .target(
      name: "RedressStoreLaws", dependencies: ["RedressStore"], path: "Tests/RedressStoreLaws", swiftSettings: strict),
    .testTarget(name: "RedressDiagnosticsTests", dependencies: ["RedressDiagnostics"], swiftSettings: strict),
    .testTarget(name: "RedressMoneyTests", dependencies: ["RedressMoney"], swiftSettings: strict),
    .testTarget(name: "RedressChanceTests", dependencies: ["RedressChance"], swiftSettings: strict),
    .testTarget(
      name: "RedressTimeTests", dependencies: ["RedressTime"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "RedressWorkflowTests",
      dependencies: ["RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime"], swiftSettings: strict),
    .testTarget(
      name: "RedressXMLTests", dependencies: ["RedressXML", "RedressDiagnostics"], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "RedressOrdersTests", dependencies: ["RedressOrders", "RedressDiagnostics", "RedressMoney", "RedressTime"],
      exclude: ["Orders", "Sheets"], swiftSettings: strict),
    .testTarget(
      name: "RedressScenarioTests",
      dependencies: [
        "RedressScenario", "RedressLanguage", "RedressSimulation", "RedressChance", "RedressDiagnostics", "RedressTime",
      ],
      exclude: ["bad", "good"], swiftSettings: strict),
    .testTarget(
      name: "RedressLanguageTests",
      dependencies: [
        "RedressLanguage", "RedressXML", "RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime",
      ],
      exclude: ["bad", "good"], swiftSettings: strict),
    .testTarget(
      name: "RedressEngineTests",
      dependencies: [
        "RedressEngine", "RedressLanguage", "RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RedressSimulationTests",
      dependencies: [
        "RedressSimulation", "RedressChance", "RedressDiagnostics", "RedressEngine", "RedressLanguage",
        "RedressWorkflow", "RedressMoney", "RedressTime",
      ],
      swiftSettings: strict),
    .testTarget(name: "RedressStoreTests", dependencies: ["RedressStore", "RedressStoreLaws"], swiftSettings: strict),
    .testTarget(
      name: "RedressSQLiteTests",
      dependencies: [
        "RedressSQLite", "RedressStore", "RedressStoreLaws", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RedressReportTests", dependencies: ["RedressReport", "RedressDiagnostics", "RedressMoney", "RedressTime"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "RedressCLITests",
      dependencies: [
        "RedressCLI", "RedressDesk", "RedressDiagnostics", "RedressReport", "RedressStore", "RedressChance", "redress",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(name: "RedressVaultTests", dependencies: ["RedressVault", "RedressStore"], swiftSettings: strict),
    // What the whole repository keeps to.
    .testTarget(name: "TidyTests", swiftSettings: strict),
    .testTarget(
      name: "RedressLedgerTests",
      dependencies: [
        "RedressEngine", "RedressLanguage", "RedressWorkflow", "RedressDiagnostics", "RedressMoney", "RedressTime",
        "RedressChance", "RedressOrders",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RedressDeskTests",
      dependencies: [
        "RedressDesk", "RedressDiagnostics", "RedressEngine", "RedressLanguage", "RedressStore", "RedressTime",
        "RedressVault", "RedressWorkflow",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "RedressReliabilityTests", dependencies: ["redress"], exclude: ["Fixtures"], swiftSettings: strict),
  ]
)
