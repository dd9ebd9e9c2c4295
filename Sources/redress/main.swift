import Foundation
import RedressCLI

exit(Program.main())
