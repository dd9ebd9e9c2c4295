extension Schema {
  /// What schema 2 adds: payments, and the rule that no more leaves escrow than was captured.
  ///
  /// The triggers hold for a mistaken program too: amounts stay, nothing is deleted, a state only goes where it may, and
  /// what leaves escrow was captured before.
  static let payments = """
    CREATE TABLE payments (
      id INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE CHECK (key = case_id || '/' || seq || '/' || payee),
      case_id TEXT NOT NULL REFERENCES cases (case_id),
      seq INTEGER NOT NULL CHECK (seq >= 1),
      kind TEXT NOT NULL CHECK (kind IN ('escrow', 'debt', 'reversal')),
      payer TEXT NOT NULL CHECK ((payer = '') = (kind = 'escrow')),
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
    CREATE TRIGGER payments_covered BEFORE INSERT ON payments WHEN NEW.kind = 'escrow' AND NEW.minor_units >
      (SELECT coalesce(-sum(minor_units), 0) FROM postings
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND account = 'captured')
      - (SELECT coalesce(sum(minor_units), 0) FROM payments
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND kind = 'escrow')
    BEGIN SELECT raise(ABORT, 'more would be paid than was captured'); END;
    CREATE TRIGGER postings_covered AFTER INSERT ON postings
    WHEN (NEW.account = 'held' OR NEW.account LIKE 'held/%') AND NEW.minor_units < 0 AND
      (SELECT sum(minor_units) FROM postings
        WHERE case_id = NEW.case_id AND currency = NEW.currency AND account = NEW.account) < 0
    BEGIN SELECT raise(ABORT, 'more would leave escrow than was captured'); END;
    CREATE TRIGGER postings_stay BEFORE UPDATE ON postings
    BEGIN SELECT raise(ABORT, 'postings are never edited'); END;
    CREATE TRIGGER postings_remain BEFORE DELETE ON postings
    BEGIN SELECT raise(ABORT, 'postings are never deleted'); END;
    """

  /// Makes the payments of what schema 1 had moved; whether anybody paid them is not known, so none is paid by itself.
  ///
  /// Postings of one event stand in pairs, the account that gives first.
  static let earlierPayments = """
    INSERT INTO payments (key, case_id, seq, kind, payer, payee, minor_units, currency, state, decided_at, attempts,
      reference, because)
    SELECT case_id || '/' || seq || '/' || payee, case_id, seq, kind, payer, payee, abs(units), currency, 'unknown',
      effective_at, 0, '', ''
    FROM (
      SELECT gain.case_id, gain.seq, gain.currency, gain.minor_units AS units, events.effective_at,
        CASE WHEN gain.account LIKE 'paid-to-%' THEN 'escrow' WHEN gain.minor_units > 0 THEN 'debt' ELSE 'reversal' END
          AS kind,
        CASE WHEN gain.account LIKE 'paid-to-%' THEN ''
          WHEN gain.minor_units > 0 THEN substr(giver.account, 9) ELSE substr(gain.account, 9) END AS payer,
        CASE WHEN gain.account LIKE 'paid-to-%' THEN substr(gain.account, 9)
          WHEN gain.minor_units > 0 THEN substr(gain.account, 9) ELSE substr(giver.account, 9) END AS payee
      FROM postings AS gain
      JOIN postings AS giver ON giver.case_id = gain.case_id AND giver.seq = gain.seq AND giver.line = gain.line - 1
      JOIN events ON events.case_id = gain.case_id AND events.seq = gain.seq
      WHERE gain.account LIKE 'paid-to-%' OR gain.account LIKE 'owed-to-%'
      ORDER BY events.position, gain.line);
    """
}
