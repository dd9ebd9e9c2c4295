import RedressDiagnostics
import RedressMoney
import RedressWorkflow
import Testing

@testable import RedressLanguage

/// Parses a text that stands alone in a file, so that its spans are its own offsets.
func parse(_ text: String) throws(ExpressionFault) -> DraftExpression {
  let span = Span(.main, 0..<text.utf8.count)
  return try ExpressionParser.parse(ExpressionSource(verbatim: text, span: span))
}

extension DraftExpression {
  /// The tree as text: the operator first, in parentheses.
  var drawn: String {
    switch self {
    case .number(let number, _): number.description
    case .money(let money, _): money.description
    case .text(let text, _): "'\(text)'"
    case .flag(let flag, _): flag ? "yes" : "no"
    case .name(let name, _): name
    case .call(let name, let arguments, _): "\(name.value)[\(arguments.map(\.drawn).joined(separator: ", "))]"
    case .not(let operand, _): "(not \(operand.drawn))"
    case .negate(let operand, _): "(neg \(operand.drawn))"
    case .binary(let sign, let left, let right, _): "(\(sign) \(left.drawn) \(right.drawn))"
    case .isOneOf(let operand, let values, _): "(in \(operand.drawn) \(values.map(\.drawn).joined(separator: " ")))"
    case .broken: "broken"
    }
  }

  /// Where it stands; for operators, where the operator does.
  var span: Span {
    switch self {
    case .number(_, let span), .money(_, let span), .text(_, let span), .flag(_, let span), .name(_, let span),
      .call(_, _, let span), .not(_, let span), .negate(_, let span), .binary(_, _, _, let span),
      .isOneOf(_, _, let span), .broken(let span):
      span
    }
  }
}

@Suite struct `An expression` {
  @Test(arguments: [
    ("12", "12"), ("12.50", "12.5"), ("250.00 USD", "250.00 USD"), ("100 JPY", "100 JPY"), ("'a b'", "'a b'"),
    ("''", "''"),
    ("yes", "yes"), ("no", "no"), ("delivered", "delivered"), ("promised-by", "promised-by"), ("a1", "a1"),
    ("a or b and c", "(or a (and b c))"), ("a and b or c and d", "(or (and a b) (and c d))"),
    ("(a or b) and c", "(and (or a b) c)"), ("not a and b", "(and (not a) b)"),
    ("not a = b", "(not (compare(RedressWorkflow.Comparison.equal) a b))"), ("not not a", "(not (not a))"),
    ("a + b * c", "(add a (multiply b c))"), ("a - b - c", "(subtract (subtract a b) c)"), ("a-b", "a-b"),
    ("a div b * c", "(multiply (divide a b) c)"), ("-a + b", "(add (neg a) b)"), ("- -2", "(neg (neg 2))"),
    ("3-2", "(subtract 3 2)"), ("3 -2", "(subtract 3 2)"), ("(a)-b", "(subtract a b)"),
    ("a in ('x', 'y')", "(in a 'x' 'y')"), ("a+1 in (2)", "(in (add a 1) 2)"), ("min(a, b, 3)", "min[a, b, 3]"),
    ("now()", "now[]"),
    ("here(evidence('buyer')) ge 1", "(compare(RedressWorkflow.Comparison.greaterOrEqual) here[evidence['buyer']] 1)"),
    ("a lt b", "(compare(RedressWorkflow.Comparison.less) a b)"),
    ("a<b", "(compare(RedressWorkflow.Comparison.less) a b)"),
    ("a <= b", "(compare(RedressWorkflow.Comparison.lessOrEqual) a b)"),
    ("a gt b", "(compare(RedressWorkflow.Comparison.greater) a b)"),
    ("a != b", "(compare(RedressWorkflow.Comparison.notEqual) a b)"),
    ("\ta\n=\r b ", "(compare(RedressWorkflow.Comparison.equal) a b)"),
    ("1.00 EUR+2.00 EUR", "(add 1.00 EUR 2.00 EUR)"), ("5*a", "(multiply 5 a)"),
  ])
  func `binds as the grammar says`(text: String, tree: String) throws {
    #expect(try parse(text).drawn == tree)
  }

  @Test(arguments: [
    ("a and b", 2..<5), ("a != b", 2..<4), ("not a", 0..<5), ("x in (1)", 2..<4), ("f(1, 2)", 0..<7), ("- 3", 0..<3),
    ("250.00 USD", 0..<10), ("'ü'", 0..<4), ("  abc ", 2..<5),
  ])
  func `knows where its outermost part stands`(text: String, range: Range<Int>) throws {
    #expect(try parse(text).span.range == range)
  }

  @Test(arguments: [
    ("a &lt; b == c", "=="), ("a &lt; &quot;x&quot;", "&quot;x&quot;"), ("'&#xE9;&#8364;&amp;' == a", "=="),
    ("a\r\n\t== b", "=="), ("yes &amp;&amp; no", "&amp;&amp;"), ("&#97; lt 1e2", "1e2"), ("a &gt;", "&gt;"),
  ])
  func `has its faults where they stand, references or not`(written: String, faulty: String) {
    let loaded = load(workflow(#"<on action="a" by="b" if="\#(written)"/>"#))
    let places = loaded.diagnostics.filter { $0.code >= 501 }.map { loaded.sources.text(of: $0.primary.span) }
    #expect(places == [faulty])
  }

  @Test func `may be as deep and as long as the limits say, and no more`() throws {
    let deep = String(repeating: "(", count: 64) + "a" + String(repeating: ")", count: 64)
    #expect(try parse(deep).drawn == "a")
    #expect(throws: ExpressionFault.self) { try parse("(" + deep + ")") }
    let long = String(repeating: "a+", count: 999) + "a "
    #expect(long.count == 2_000)
    #expect(try parse(long).drawn.count > 2_000)
    #expect(throws: ExpressionFault.self) { try parse(long + " ") }
  }

  @Test func `of random tokens is parsed or refused within its own text`() {
    let tokens = [
      "a", "b-c", "12", "1.5", "2.00 EUR", "'t'", "yes", "(", ")", ",", "+", "-", "*", "div", "=", "lt", "!=",
      "and", "or", "not", "in", "f(", "==", "&&", "\"", "B", "_", "é", "%", "'", ".", "€",
    ]
    var random = SplitMix(seed: 20_261)
    var parsed = 0
    for round in 0..<20_000 {
      let text = (0..<random.below(9)).map { _ in tokens[random.below(tokens.count)] }
        .joined(separator: random.below(2) == 0 ? " " : "")
      do {
        _ = try parse(text)
        parsed += 1
      } catch {
        let range = error.diagnostic.primary.span.range
        #expect(range.upperBound <= text.utf8.count, "seed 20261, round \(round): \(text)")
        #expect(error.diagnostic.code.number / 100 == 5, "seed 20261, round \(round): \(text)")
      }
    }
    #expect(parsed > 500)
  }
}

/// A small generator of random numbers whose runs can be repeated.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to a limit less one.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
