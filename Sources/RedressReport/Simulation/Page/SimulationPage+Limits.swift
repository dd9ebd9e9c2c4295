extension SimulationPage {
  /// What nobody should read out of it.
  var limits: HTML {
    part("What this run cannot tell you", isShort: true) {
      Tag.ul(.kind("plain")) { for words in details.limits { Tag.li { words } } }
    }
  }
}
