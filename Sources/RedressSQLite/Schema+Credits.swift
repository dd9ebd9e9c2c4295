extension Schema {
  /// What schema 4 adds: payments that are provisional, and those that take them back.
  ///
  /// The table of payments is made anew, since its checks name the kinds; dropping it drops its triggers. What was taken back
  /// may be paid out once more. It stands whole, though much of it is that of schema 2: what one schema adds must not change with another.
  static let credits = """
    CREATE TEMP TABLE kept_payments AS SELECT * FROM payments;
    DROP TABLE payments;
    CREATE TABLE payments (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key = case_id || '/' || seq || '/' || payee),
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('escrow', 'credit', 'take-back', 'debt', 'reversal')),
      payer TEXT NOT NULL CHECK ((payer = '') = (kind IN ('escrow', 'credit'))),
      payee TEXT NOT NULL CHECK (payee <> ''),
      minor_units INTEGER NOT NULL CHECK (minor_units > 0),
      currency TEXT NOT NULL CHECK (length(currency) = 3),
      state TEXT NOT NULL CHECK (state IN ('decided', 'instructed', 'confirmed', 'failed', 'unknown')),
      decided_at INTEGER NOT NULL,
      instructed_at INTEGER,
      answered_at INTEGER,
      attempts INTEGER NOT NULL CHECK (attempts >= 0 AND (state = 'decided') <= (attempts = 0)),
      reference TEXT NOT NULL,
      because TEXT NOT NULL,
      reported INTEGER,
      reported_reference TEXT CHECK ((reported_reference IS NULL) = (reported IS NULL))
    ) STRICT;
    CREATE INDEX payments_case ON payments (case_id, id);
    CREATE INDEX payments_state ON payments (state, id);
    CREATE TRIGGER payments_stay
    BEFORE UPDATE OF id, key, case_id, seq, kind, payer, payee, minor_units, currency, decided_at ON payments
    BEGIN SELECT raise(ABORT, 'payments are never edited'); END;
    CREATE TRIGGER payments_remain BEFORE DELETE ON payments
    BEGIN SELECT raise(ABORT, 'payments are never deleted'); END;
    CREATE TRIGGER payments_advance BEFORE UPDATE OF state ON payments
    WHEN NEW.state <> OLD.state AND (OLD.state || ' ' || NEW.state) NOT IN (
      'decided instructed', 'instructed confirmed', 'instructed failed', 'instructed unknown', 'unknown instructed',
      'unknown confirmed', 'unknown failed')
    BEGIN SELECT raise(ABORT, 'a payment cannot go there'); END;
    CREATE INDEX payments_taken_back ON payments (id) WHERE kind = 'take-back';
    INSERT INTO payments SELECT * FROM kept_payments;
    DROP TABLE kept_payments;
    CREATE TRIGGER payments_covered BEFORE INSERT ON payments WHEN NEW.kind IN ('escrow', 'credit') AND NEW.minor_units >
      (SELECT coalesce(-sum(minor_units), 0) FROM postings
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND account = 'captured')
      - (SELECT coalesce(sum(CASE kind WHEN 'take-back' THEN -minor_units ELSE minor_units END), 0) FROM payments
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND kind IN ('escrow', 'credit', 'take-back'))
    BEGIN SELECT raise(ABORT, 'more would be paid than was captured'); END;
    CREATE TRIGGER credits_covered AFTER INSERT ON postings
    WHEN NEW.account LIKE 'credited-to-%' AND NEW.minor_units < 0 AND
      (SELECT sum(minor_units) FROM postings
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND account = NEW.account) < 0
    BEGIN SELECT raise(ABORT, 'more would be kept or taken back than was credited'); END;
    """
}
