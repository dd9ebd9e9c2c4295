extension Currency {
  /// The edition of ISO 4217 that the table was read from; a change of the table changes this date.
  package static let tableDate = "2026-01-01"

  /// Every active currency, by code.
  package static let active: [Currency] = {
    let rows = [(0, noDigits), (2, twoDigits), (3, threeDigits), (4, fourDigits)]
    return rows.flatMap { exponent, codes in
      codes.split(separator: " ").compactMap { Currency(recorded: $0, exponent: exponent) }
    }.sorted { $0.packed < $1.packed }
  }()

  private static let noDigits = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
  private static let threeDigits = "BHD IQD JOD KWD LYD OMR TND"
  private static let fourDigits = "CLF UYW"
  private static let twoDigits = """
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY \
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS \
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR \
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP \
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG
    """
}

extension Currency {
  /// The currency that a wrong code probably means: the same letters in capitals, else the only one a letter away.
  ///
  /// Nil when no code, or more than one, is that near: a guess among several would be worse than none.
  public static func nearest(to code: some StringProtocol) -> Currency? {
    guard code.utf8.count == 3 else { return nil }
    let capitals = code.utf8.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") ? $0 - 32 : $0 }
    if let letters = pack(capitals), let same = active.first(where: { $0.packed & ~0xFF == letters }) { return same }
    let near = active.filter { zip($0.code.utf8, capitals).count(where: { $0 != $1 }) == 1 }
    return near.count == 1 ? near[0] : nil
  }
}
