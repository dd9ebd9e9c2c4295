/// Names that people still write and IANA no longer lists, each with the name to write instead.
enum RetiredZoneNames {
  static func successor(of name: String) -> String? { successors[name] }

  private static let successors = [
    "America/Godthab": "America/Nuuk", "America/Montreal": "America/Toronto", "America/Nipigon": "America/Toronto",
    "America/Pangnirtung": "America/Iqaluit", "America/Rainy_River": "America/Winnipeg",
    "America/Santa_Isabel": "America/Tijuana", "America/Shiprock": "America/Denver",
    "America/Thunder_Bay": "America/Toronto", "America/Yellowknife": "America/Edmonton",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires", "America/Indianapolis": "America/Indiana/Indianapolis",
    "America/Louisville": "America/Kentucky/Louisville", "Antarctica/South_Pole": "Pacific/Auckland",
    "Asia/Calcutta": "Asia/Kolkata", "Asia/Choibalsan": "Asia/Ulaanbaatar", "Asia/Chongqing": "Asia/Shanghai",
    "Asia/Harbin": "Asia/Shanghai", "Asia/Kashgar": "Asia/Urumqi", "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon", "Asia/Saigon": "Asia/Ho_Chi_Minh", "Asia/Istanbul": "Europe/Istanbul",
    "Australia/Currie": "Australia/Hobart", "Europe/Kiev": "Europe/Kyiv", "Europe/Uzhgorod": "Europe/Kyiv",
    "Europe/Zaporozhye": "Europe/Kyiv", "Europe/Belfast": "Europe/London", "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Johnston": "Pacific/Honolulu", "Pacific/Ponape": "Pacific/Pohnpei", "Pacific/Truk": "Pacific/Chuuk",
    "US/Eastern": "America/New_York", "US/Central": "America/Chicago", "US/Mountain": "America/Denver",
    "US/Pacific": "America/Los_Angeles", "US/Alaska": "America/Anchorage", "US/Hawaii": "Pacific/Honolulu",
    "US/Arizona": "America/Phoenix", "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago",
    "MST7MDT": "America/Denver", "PST8PDT": "America/Los_Angeles", "PST": "America/Los_Angeles",
    "EST": "America/New_York", "CET": "Europe/Berlin", "MET": "Europe/Berlin", "EET": "Europe/Athens",
    "WET": "Europe/Lisbon", "BST": "Europe/London", "JST": "Asia/Tokyo", "IST": "Asia/Kolkata",
    "GMT": "UTC", "Z": "UTC", "utc": "UTC", "Etc/UTC": "UTC", "Etc/GMT": "UTC", "Zulu": "UTC",
    "Universal": "UTC", "Greenwich": "UTC",
  ]
}
