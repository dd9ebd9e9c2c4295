extension Schema {
  /// What schema 3 adds: what each case takes of its order, and the rule that all together take no more than there is.
  ///
  /// A claim is made once and only grows smaller. Its limits are those of the order as it was when the case opened, so the
  /// triggers look at them when a claim is made.
  static let claims = """
    CREATE TABLE order_claims (
      case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (case_id),
      place INTEGER NOT NULL UNIQUE,
      order_id TEXT NOT NULL,
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      claimed INTEGER NOT NULL CHECK (claimed >= 0),
      held INTEGER NOT NULL CHECK (held >= 0),
      claimed_limit INTEGER NOT NULL,
      held_limit INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX order_claims_order ON order_claims (order_id, currency);
    CREATE TABLE order_claim_lines (
      case_id TEXT NOT NULL REFERENCES order_claims (case_id),
      line TEXT NOT NULL,
      order_id TEXT NOT NULL,
      currency TEXT NOT NULL,
      quantity INTEGER NOT NULL CHECK (quantity >= 0),
      minor_units INTEGER NOT NULL CHECK (minor_units >= 0),
      quantity_limit INTEGER NOT NULL,
      minor_units_limit INTEGER NOT NULL,
      PRIMARY KEY (case_id, line)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX order_claim_lines_order ON order_claim_lines (order_id, currency, line);
    CREATE TRIGGER order_claims_covered AFTER INSERT ON order_claims WHEN
      (SELECT sum(claimed) > NEW.claimed_limit OR sum(held) > NEW.held_limit FROM order_claims
        WHERE order_id = NEW.order_id AND currency = NEW.currency)
    BEGIN SELECT raise(ABORT, 'more of an order would be claimed than was paid'); END;
    CREATE TRIGGER order_claim_lines_covered AFTER INSERT ON order_claim_lines WHEN
      (SELECT sum(quantity) > NEW.quantity_limit OR sum(minor_units) > NEW.minor_units_limit FROM order_claim_lines
        WHERE order_id = NEW.order_id AND currency = NEW.currency AND line = NEW.line)
    BEGIN SELECT raise(ABORT, 'more of a line would be claimed than there is'); END;
    CREATE TRIGGER order_claims_shrink BEFORE UPDATE ON order_claims
    WHEN NEW.claimed > OLD.claimed OR NEW.held > OLD.held OR (NEW.case_id, NEW.place, NEW.order_id, NEW.currency,
      NEW.claimed_limit, NEW.held_limit) IS NOT
      (OLD.case_id, OLD.place, OLD.order_id, OLD.currency, OLD.claimed_limit, OLD.held_limit)
    BEGIN SELECT raise(ABORT, 'a claim only grows smaller'); END;
    CREATE TRIGGER order_claim_lines_shrink BEFORE UPDATE ON order_claim_lines
    WHEN NEW.quantity > OLD.quantity OR NEW.minor_units > OLD.minor_units OR (NEW.case_id, NEW.line, NEW.order_id,
      NEW.currency, NEW.quantity_limit, NEW.minor_units_limit) IS NOT
      (OLD.case_id, OLD.line, OLD.order_id, OLD.currency, OLD.quantity_limit, OLD.minor_units_limit)
    BEGIN SELECT raise(ABORT, 'a claim only grows smaller'); END;
    CREATE TRIGGER order_claims_remain BEFORE DELETE ON order_claims
    BEGIN SELECT raise(ABORT, 'claims are never deleted'); END;
    CREATE TRIGGER order_claim_lines_remain BEFORE DELETE ON order_claim_lines
    BEGIN SELECT raise(ABORT, 'claims are never deleted'); END;
    CREATE TRIGGER postings_allotted AFTER INSERT ON postings WHEN NEW.account = 'captured' AND
      (SELECT -sum(minor_units) FROM postings WHERE case_id = NEW.case_id AND account = 'captured') >
      (SELECT held FROM order_claims WHERE case_id = NEW.case_id AND held_limit < \(Int64.max))
    BEGIN SELECT raise(ABORT, 'more would be captured than the case may take of its order'); END;
    """

  /// Makes the claims of the cases of schema 2, which do not say their lines; they limit later cases, and nothing limits them.
  static let earlierClaims = """
    INSERT INTO order_claims
    SELECT case_id, row_number() OVER (ORDER BY opened_at, case_id), order_id, currency,
      CASE status WHEN 'open' THEN claimed ELSE min(claimed, captured - returned) END, captured - returned,
      \(Int64.max), \(Int64.max)
    FROM (
      SELECT case_id, opened_at, order_id, currency, status, claimed,
        coalesce((SELECT -sum(minor_units) FROM postings
          WHERE postings.case_id = cases.case_id AND account = 'captured'), 0) AS captured,
        coalesce((SELECT sum(minor_units) FROM postings
          WHERE postings.case_id = cases.case_id AND account = 'paid-to-respondent'), 0) AS returned
      FROM cases WHERE length(currency) = 3);
    """
}
