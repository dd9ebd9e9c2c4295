import Foundation

/// What the kernel says about mounted file systems.
enum Mounts {
  /// Names the network file system that a device number belongs to, or nil for a local or unknown one.
  static func networkKind(ofDevice device: dev_t) -> String? {
    guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8) else { return nil }
    return networkKind(major: major(device), minor: minor(device), in: table)
  }

  /// Looks a device up in the text of `mountinfo`.
  ///
  ///     36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw
  ///           └ device                               └ kind
  static func networkKind(major: UInt64, minor: UInt64, in table: String) -> String? {
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, fields[2] == "\(major):\(minor)" else { continue }
      guard let dash = fields.firstIndex(of: "-"), fields.indices.contains(dash + 1) else { continue }
      let kind = String(fields[dash + 1])
      if isNetwork(kind) { return kind }
    }
    return nil
  }

  private static func isNetwork(_ kind: String) -> Bool {
    switch kind {
    case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs", "coda", "gfs2", "ocfs2", "lustre": true
    case "fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "fuse.ceph": true
    case _: false
    }
  }

  /// Takes a device number apart as the kernel's `makedev` puts it together.
  private static func major(_ device: dev_t) -> UInt64 {
    (UInt64(device) >> 8 & 0xFFF) | (UInt64(device) >> 32 & ~0xFFF)
  }

  private static func minor(_ device: dev_t) -> UInt64 {
    (UInt64(device) & 0xFF) | (UInt64(device) >> 12 & ~0xFF)
  }
}
