#!/usr/bin/env python3
"""Makes deadlines.tsv: deadlines computed by a second implementation, with Python's zoneinfo.

    pip install --target TZ tzdata==2025.2          # is IANA 2025b, the version of the Swift toolchain
    PYTHONPATH=TZ PYTHONTZPATH= python3 make_table.py > deadlines.tsv
    PYTHONPATH=TZ PYTHONTZPATH= python3 make_table.py --random 1000000 --seed 7 > /tmp/random.tsv
    REDRESS_TIME_TABLE=/tmp/random.tsv swift test --filter RedressTimeTests

The tests read the table and need no Python. Days are counted here one at a time, with no tables, so that the
two implementations share nothing but the rules. PYTHONTZPATH is empty so that the data of the package is
read and not that of the system.
"""
import argparse
import random
from datetime import date, datetime, timedelta, timezone
from fractions import Fraction
from zoneinfo import TZPATH, ZoneInfo

import tzdata

UTC = timezone.utc
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
LAST = datetime(2199, 12, 31, 23, 59, 59, 999999, tzinfo=UTC)
DAY = timedelta(days=1)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()


class Refused(Exception):
    pass


class Calendar:
    def __init__(self, id, zone, weekend, first, last, holidays=(), working=()):
        self.id, self.zone_name, self.zone = id, zone, ZoneInfo(zone)
        self.weekend = weekend.split()
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.holidays = [self.span(text) for text in holidays]
        self.working = [self.span(text) for text in working]

    @staticmethod
    def span(text):
        days, name = text.split(" ", 1)
        first, _, last = days.partition("/")
        return date.fromisoformat(first), date.fromisoformat(last or first), name

    def works(self, day):
        if not self.first <= day <= self.last:
            raise Refused("outsideCalendar")
        if any(a <= day <= b for a, b, _ in self.working):
            return True
        if any(a <= day <= b for a, b, _ in self.holidays):
            return False
        return WEEKDAYS[day.weekday()] not in self.weekend

    def count(self):
        days = (self.last - self.first).days + 1
        return sum(self.works(self.first + DAY * i) for i in range(days))

    def nth(self, n, day, step):
        """The n-th working day after (step 1) or before (step -1) a day."""
        while n > 0:
            day += DAY * step
            try:
                n -= self.works(day)
            except Refused:
                # A search that began inside and found nothing at all says so.
                inside = self.first <= day - DAY * step <= self.last
                if inside and self.count() == 0:
                    raise Refused("noBusinessDay")
                raise
        return day

    def lines(self):
        yield "\t".join(["calendar", self.id, self.zone_name, self.weekend and ",".join(self.weekend) or "-",
                         f"{self.first}/{self.last}"])
        for kind, spans in [("holiday", self.holidays), ("working-day", self.working)]:
            for a, b, name in spans:
                yield "\t".join([kind, self.id, f"{a}/{b}", name])


CALENDARS = [
    Calendar("us", "America/New_York", "saturday sunday", "2024-01-01", "2027-12-31", [
        "2024-12-25 Christmas Day", "2025-01-01 New Year's Day", "2025-01-20 Martin Luther King Jr. Day",
        "2025-02-17 Washington's Birthday", "2025-05-26 Memorial Day", "2025-06-19 Juneteenth",
        "2025-07-04 Independence Day", "2025-09-01 Labor Day", "2025-10-13 Columbus Day",
        "2025-11-11 Veterans Day", "2025-11-27 Thanksgiving", "2025-12-25 Christmas Day",
        "2026-01-01 New Year's Day", "2026-01-19 Martin Luther King Jr. Day", "2026-05-25 Memorial Day",
        "2026-07-03 Independence Day (observed)", "2026-09-07 Labor Day", "2026-11-26 Thanksgiving",
        "2026-12-25 Christmas Day"]),
    Calendar("germany", "Europe/Berlin", "saturday sunday", "2024-01-01", "2027-12-31", [
        "2024-03-29 Good Friday", "2024-04-01 Easter Monday", "2024-05-01 Labour Day", "2024-05-09 Ascension Day",
        "2024-05-20 Whit Monday", "2024-10-03 German Unity Day", "2024-12-25/2024-12-26 Christmas",
        "2025-01-01 New Year's Day", "2025-04-18 Good Friday", "2025-04-21 Easter Monday", "2025-05-01 Labour Day",
        "2025-05-29 Ascension Day", "2025-06-09 Whit Monday", "2025-10-03 German Unity Day",
        "2025-12-25/2025-12-26 Christmas", "2026-01-01 New Year's Day", "2026-04-03 Good Friday",
        "2026-04-06 Easter Monday", "2026-05-01 Labour Day", "2026-05-14 Ascension Day", "2026-05-25 Whit Monday"]),
    Calendar("china", "Asia/Shanghai", "saturday sunday", "2025-01-01", "2026-06-30", [
        "2025-01-01 New Year's Day", "2025-01-28/2025-02-04 Spring Festival", "2025-04-04/2025-04-06 Tomb-Sweeping Day",
        "2025-05-01/2025-05-05 Labour Day", "2025-05-31/2025-06-02 Dragon Boat Festival",
        "2025-10-01/2025-10-08 National Day", "2026-01-01/2026-01-03 New Year's Day"], [
        "2025-01-26 Working Sunday", "2025-02-08 Working Saturday", "2025-04-27 Working Sunday",
        "2025-09-28 Working Sunday", "2025-10-11 Working Saturday"]),
    Calendar("israel", "Asia/Jerusalem", "friday saturday", "2025-01-01", "2026-12-31", [
        "2025-04-13 Passover", "2025-04-19 Seventh day of Passover", "2025-09-23/2025-09-24 New Year",
        "2025-10-02 Day of Atonement", "2025-10-07/2025-10-14 Feast of Tabernacles"]),
    Calendar("havana", "America/Havana", "saturday sunday", "2025-01-01", "2026-12-31", ["2025-07-26 Rebellion Day"],
             ["2025-11-02 Working Sunday"]),
    Calendar("newfoundland", "America/St_Johns", "sunday", "2005-01-01", "2012-12-31", ["2008-11-11 Armistice Day"]),
    Calendar("samoa", "Pacific/Apia", "sunday", "2011-01-01", "2012-12-31", ["2011-12-26 Boxing Day"]),
    Calendar("lord-howe", "Australia/Lord_Howe", "saturday sunday", "2025-01-01", "2026-12-31",
             ["2025-04-18/2025-04-21 Easter"]),
    Calendar("every-day", "UTC", "", "1970-01-01", "2199-12-31"),
    Calendar("never", "Europe/Berlin", "saturday sunday", "2025-01-01", "2026-12-31",
             ["2025-01-01/2026-12-31 Closed for good"]),
    Calendar("office", "America/Los_Angeles", "saturday sunday", "2024-01-01", "2030-12-31"),
]
CALENDAR = {c.id: c for c in CALENDARS}


def wall(zone, day, clock):
    """The instant of a wall time: gap later by the gap, overlap the later one."""
    naive = datetime.combine(day, datetime.min.time()) + clock
    before = naive.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if before.astimezone(zone).replace(tzinfo=None) != naive:
        return before
    return naive.replace(tzinfo=zone, fold=1).astimezone(UTC)


def local(zone, instant):
    there = instant.astimezone(zone).replace(tzinfo=None)
    return there.date(), there - datetime.combine(there.date(), datetime.min.time())


def midnight(zone, day):
    return wall(zone, day, timedelta(0))


def cut_day(zone, instant):
    """The day by midnights: before the second of two midnights it is still the day before."""
    day = local(zone, instant)[0] + DAY
    while midnight(zone, day) > instant:
        day -= DAY
    return day


def add_months(day, n):
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    for last in (day.day, 30, 29, 28):
        try:
            if last <= day.day:
                return date(year, month + 1, last)
        except ValueError:
            continue


class Window:
    def __init__(self, zone, calendar, unit, amount, flags):
        self.calendar = CALENDAR[calendar] if calendar != "-" else None
        self.zone = self.calendar.zone if self.calendar else ZoneInfo(zone)
        self.unit, self.amount, self.flags = unit, Fraction(amount), flags

    def has(self, flag):
        return flag in self.flags

    def need(self):
        if not self.calendar:
            raise Refused("withoutCalendar")
        return self.calendar

    def elapsed(self):
        micro = self.amount * {"hours": 3600, "minutes": 60}[self.unit] * 1_000_000
        assert micro.denominator == 1
        return timedelta(microseconds=int(micro))

    def dates_later(self, day, back=False, first=False):
        n, sign = int(self.amount), -1 if back else 1
        shift = DAY * sign if first else DAY * 0
        if self.unit == "business-days":
            return self.need().nth(n, day - shift, sign)
        if self.unit == "months":
            return add_months(day, sign * n) - shift
        return day + DAY * (sign * n * (7 if self.unit == "weeks" else 1)) - shift

    def rolled(self, day):
        if self.has("n") or self.has("p"):
            if not self.need().works(day):
                return self.calendar.nth(1, day, 1 if self.has("n") else -1)
        return day

    def end(self, day, clock):
        day = self.rolled(day)
        return midnight(self.zone, day + DAY) if self.has("e") else wall(self.zone, day, clock)

    def deadline(self, anchor):
        if self.unit in ("hours", "minutes"):
            due = anchor - self.elapsed() if self.has("b") else anchor + self.elapsed()
            check(due)
            return self.settle(due)
        if self.amount == 0 and self.flags == "-":
            return anchor
        day, clock = local(self.zone, anchor)
        return check(self.end(self.dates_later(day, self.has("b"), self.has("f")), clock))

    def settle(self, due):
        """Rolls a due instant, and takes it to the end of its day if the window ends there."""
        day, clock = local(self.zone, due)
        if self.has("e") or self.rolled(day) != day:
            return check(self.end(day, clock))
        return check(due)

    def last_day(self, due):
        return local(self.zone, due)[0] - DAY

    def extended(self, due, more):
        if more.unit in ("hours", "minutes"):
            due = check(due + more.elapsed())
            if self.has("e"):
                return check(self.end(cut_day(self.zone, due - timedelta(microseconds=1)), None))
            return self.settle(due)
        if self.has("e"):
            return check(self.end(more.dates_later(self.last_day(due)), None))
        if more.amount == 0:
            return self.settle(due)
        day, clock = local(self.zone, due)
        return self.settle(check(wall(self.zone, more.dates_later(day), clock)))

    def stood(self, due, start, end):
        """Where a window ends that stood from one instant to another."""
        if start >= due:
            return end
        business = self.unit == "business-days"
        if self.has("e"):
            return self.stood_to_end_of_day(due, start, end, business)
        if self.unit in ("hours", "minutes"):
            return self.settle(end + (due - start))
        whole = 0
        while self.later(start, whole + 1, business, due) <= due:
            whole += 1
        base = self.later(start, whole, business, due)
        if not business:
            return self.settle(self.later(end, whole, False, None) + (due - base))
        left = self.working_time(base, due)
        again = self.later(end, whole, True, None)
        if self.need().works(cut_day(self.zone, due)):
            return self.settle(self.work(again, left, False))
        behind = due - self.work(base, left, True)
        return self.settle(self.work(again, left, behind > timedelta(0)) + behind)

    def later(self, instant, n, business, limit):
        if n == 0:
            return instant
        day, clock = local(self.zone, instant)
        if business and limit is not None:
            # Past the limit no calendar is asked.
            for _ in range(n):
                day += DAY
                while day <= local(self.zone, limit)[0] and not self.need().works(day):
                    day += DAY
                if day > local(self.zone, limit)[0]:
                    return LAST
            return wall(self.zone, day, clock)
        return wall(self.zone, self.need().nth(n, day, 1) if business else day + DAY * n, clock)

    def stood_to_end_of_day(self, due, start, end, business):
        last, today = self.last_day(due), cut_day(self.zone, start)
        again = cut_day(self.zone, end)
        if not business:
            return check(self.end(again + (last - today), None))
        days = [today + DAY * i for i in range((last - today).days + 1)]
        working = [d for d in days if self.need().works(d)]
        trailing = last - (working[-1] if working else today - DAY)
        return check(self.end(self.need().nth(len(working), again - DAY, 1) + trailing, None))

    def working_time(self, start, end):
        total, day = timedelta(0), cut_day(self.zone, start)
        while midnight(self.zone, day) < end:
            a, b = max(start, midnight(self.zone, day)), min(end, midnight(self.zone, day + DAY))
            if self.need().works(day) and b > a:
                total += b - a
            day += DAY
        return total

    def work(self, start, left, stops):
        """The instant at which so much time on working days is used up."""
        if left == timedelta(0) and stops:
            return start
        here, day = start, cut_day(self.zone, start)
        while True:
            close = midnight(self.zone, day + DAY)
            if self.need().works(day):
                span = close - here
                if left < span or (left == span and stops):
                    return here + left
                left -= span
            here, day = max(here, close), day + DAY


def check(instant):
    if not EPOCH <= instant <= LAST:
        raise Refused("outOfRange")
    return instant


def text(instant, zone):
    there = instant.astimezone(zone)
    offset = there.utcoffset().total_seconds()
    size = int(abs(offset))
    out = there.strftime("%Y-%m-%dT%H:%M:%S")
    if there.microsecond:
        out += "." + f"{there.microsecond:06d}".rstrip("0")
    out += f"{'-' if offset < 0 else '+'}{size // 3600:02d}:{size // 60 % 60:02d}"
    return out + (f":{size % 60:02d}" if size % 60 else "")


def row(kind, zone, calendar, anchor, unit, amount, flags="-", *more):
    """One line of the table: the question, then the answer."""
    window = Window(zone, calendar, unit, amount, flags)
    zone = window.calendar.zone_name if window.calendar else zone
    start = anchor if isinstance(anchor, datetime) else parse(anchor, window.zone)
    if kind == "stand":
        stops = [parse(x, window.zone) if isinstance(x, str) else x for x in more]
        more = [text(x, window.zone) for x in stops]
    elif kind == "extend":
        other = more[2] if len(more) > 2 else "-"
        extra = Window(zone, other if other != "-" else calendar, more[0], more[1], "-")
        extra.zone = window.zone
        more = [more[0], str(more[1]), other]
    try:
        due = window.deadline(start)
        if kind == "stand":
            due = window.stood(due, *stops)
        elif kind == "extend":
            due = window.extended(due, extra)
        answer = text(check(due), window.zone)
    except Refused as refused:
        answer = str(refused)
    return "\t".join([kind, zone, calendar, text(start, window.zone), unit, str(amount), flags, *more, answer])


def parse(written, zone):
    """An instant with an offset, or a wall time of a zone (the later of two)."""
    instant = datetime.fromisoformat(written)
    if instant.tzinfo:
        return instant.astimezone(UTC)
    day = instant.date()
    return wall(zone, day, instant - datetime.combine(day, datetime.min.time()))


def written_rows():
    la, berlin, apia, howe = "America/Los_Angeles", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe"
    # Clocks set forward and back: every unit, from before to after, on and around the missing and doubled hour.
    changes = [
        (la, "2025-03-09", "02:30"), (la, "2025-11-02", "01:30"), (berlin, "2025-03-30", "02:30"),
        (berlin, "2025-10-26", "02:30"), (howe, "2025-10-05", "02:15"), (howe, "2025-04-06", "01:45"),
        (apia, "2011-12-30", "10:00"), ("America/Havana", "2025-03-09", "00:30"),
        ("America/Havana", "2025-11-02", "00:00"), ("America/St_Johns", "2008-11-02", "00:00"),
        ("America/Sao_Paulo", "2018-11-04", "00:00"), ("America/Sao_Paulo", "2018-02-17", "23:30"),
        ("Africa/Casablanca", "2025-02-23", "02:30"), ("Europe/London", "1971-10-31", "02:30"),
        ("Asia/Tehran", "2022-03-22", "00:15"), ("Antarctica/Troll", "2025-03-30", "02:00"),
        ("Africa/Monrovia", "1972-01-07", "00:20"), ("Pacific/Kwajalein", "1993-08-21", "12:00"),
    ]
    for zone, day, clock in changes:
        target = date.fromisoformat(day)
        for unit, amount, start in [
            ("days", 1, target - DAY), ("days", 2, target - DAY * 2), ("days", 3, target - DAY),
            ("weeks", 1, target - DAY * 7), ("months", 1, add_months(target, -1)), ("hours", 24, target - DAY),
            ("hours", "1.5", target), ("minutes", 90, target),
        ]:
            yield row("deadline", zone, "-", f"{start}T{clock}:00", unit, amount)
        yield row("deadline", zone, "-", f"{target - DAY}T{clock}:00", "days", 0, "e")
        yield row("deadline", zone, "-", f"{target - DAY}T{clock}:00", "days", 1, "e")
        yield row("deadline", zone, "-", f"{target + DAY}T{clock}:00", "days", 1, "b")
        yield row("stand", zone, "-", f"{target - DAY * 3}T{clock}:00", "days", 5, "-",
                  f"{target - DAY}T12:00:00", f"{target + DAY * 2}T06:30:00")
        yield row("stand", zone, "-", f"{target - DAY * 3}T{clock}:00", "days", 5, "e",
                  f"{target - DAY}T12:00:00", f"{target + DAY * 2}T06:30:00")
        yield row("extend", zone, "-", f"{target - DAY * 3}T{clock}:00", "days", 2, "-", "days", 1)
        yield row("extend", zone, "-", f"{target - DAY * 3}T{clock}:00", "days", 2, "e", "hours", 36)
    # Month ends and leap days.
    for start in ["2025-01-31", "2026-01-31", "2028-01-31", "2024-02-29", "2028-02-29", "2025-08-31", "2099-12-31",
                  "2096-02-29", "2100-01-30", "2025-03-30", "2025-12-31"]:
        for months in (1, 2, 6, 12, 13, 48):
            for flags in ("-", "fe", "b"):
                yield row("deadline", berlin, "-", f"{start}T09:00:00", "months", months, flags)
    # Business days by real calendars, with every way to begin and to end.
    starts = {
        "us": ["2025-12-24T10:00:00", "2025-12-27T10:00:00", "2025-11-26T23:59:59.999999", "2025-03-07T02:30:00",
               "2027-12-20T12:00:00", "2023-12-31T12:00:00"],
        "germany": ["2025-04-17T18:00:00", "2025-12-24T12:00:00", "2025-03-28T02:30:00", "2025-05-01T08:00:00"],
        "china": ["2025-01-25T09:00:00", "2025-09-26T17:30:00", "2025-10-01T00:00:00", "2025-04-26T12:00:00"],
        "israel": ["2025-03-26T02:15:00", "2025-10-01T20:00:00", "2025-04-11T09:00:00"],
        "havana": ["2025-10-31T00:30:00", "2025-11-02T12:00:00"],
        "newfoundland": ["2008-10-31T00:00:30", "2008-11-01T23:30:00"],
        "samoa": ["2011-12-28T10:00:00", "2011-12-29T23:00:00"], "lord-howe": ["2025-04-17T01:45:00"],
        "never": ["2025-06-01T12:00:00"], "office": ["2025-03-07T16:00:00", "2025-03-08T16:00:00"],
    }
    for calendar, anchors in starts.items():
        for anchor in anchors:
            for days in (0, 1, 3, 10):
                for flags in ("-", "e", "fe", "b", "bfe"):
                    yield row("deadline", "-", calendar, anchor, "business-days", days, flags)
            for unit, amount in (("days", 2), ("weeks", 1), ("hours", 30)):
                for flags in ("n", "p", "ne", "bp"):
                    yield row("deadline", "-", calendar, anchor, unit, amount, flags)
    # Clocks that stand: in whole days, in a rest of time, over weekends and holidays, at once, and too late.
    for calendar, anchor, since, until in [
        ("us", "2025-12-22T10:00:00", "2025-12-23T16:00:00", "2025-12-29T09:30:00"),
        ("us", "2025-12-22T10:00:00", "2025-12-27T16:00:00", "2025-12-28T09:30:00"),
        ("us", "2025-12-22T10:00:00", "2025-12-22T10:00:00", "2026-01-03T00:00:00"),
        ("us", "2025-12-22T10:00:00", "2026-03-01T10:00:00", "2026-03-02T00:00:00"),
        ("germany", "2025-04-15T08:30:00", "2025-04-17T20:00:00", "2025-04-19T12:00:00"),
        ("china", "2025-09-26T10:00:00", "2025-09-28T12:00:00", "2025-10-03T06:00:00"),
        ("office", "2025-03-06T16:00:00", "2025-03-07T15:00:00", "2025-03-09T12:00:00"),
        ("office", "2025-03-06T00:00:00", "2025-03-07T15:00:00", "2025-03-13T12:00:00"),
        ("havana", "2025-10-30T00:30:00", "2025-11-01T12:00:00", "2025-11-02T00:10:00"),
        ("newfoundland", "2008-10-30T00:00:30", "2008-11-01T23:40:00", "2008-11-05T00:00:30"),
        ("samoa", "2011-12-28T10:00:00", "2011-12-29T09:00:00", "2011-12-31T09:00:00"),
    ]:
        for unit, amount in (("business-days", 5), ("days", 6), ("weeks", 1), ("hours", 100)):
            for flags in ("-", "e", "n", "ne"):
                yield row("stand", "-", calendar, anchor, unit, amount, flags, since, until)
        for more in (("business-days", 2), ("days", 3), ("hours", 36), ("days", 0), ("business-days", 4, "us")):
            for flags in ("-", "e", "n"):
                yield row("extend", "-", calendar, anchor, "business-days", 3, flags, *more)
    # The far ends of what can be said.
    for anchor in ("1970-01-01T00:00:00Z", "2199-12-25T12:00:00Z"):
        for unit, amount in (("days", 3), ("months", 1), ("hours", 200), ("business-days", 5), ("days", 3653)):
            for flags in ("-", "b"):
                yield row("deadline", "-", "every-day", anchor, unit, amount, flags)


ZONES = ["America/Los_Angeles", "Europe/Berlin", "Pacific/Apia", "Australia/Lord_Howe", "America/St_Johns",
         "America/Havana", "Africa/Casablanca", "Asia/Tehran", "America/Sao_Paulo", "Europe/Dublin", "Asia/Kolkata",
         "Antarctica/Troll", "America/Nuuk", "Pacific/Chatham", "Asia/Gaza", "Africa/Cairo", "UTC"]
UNITS = [("days", 60), ("business-days", 20), ("hours", 300), ("minutes", 900), ("weeks", 9), ("months", 14)]
FLAGS = ["-", "-", "e", "fe", "n", "p", "ne", "pe", "b", "be", "bfe", "bn"]


def random_row(rng):
    unit, most = rng.choice(UNITS)
    calendar = rng.choice([c.id for c in CALENDARS if c.id != "never"]) if rng.random() < 0.6 else "-"
    flags = rng.choice(FLAGS)
    if calendar == "-" and (unit == "business-days" or set(flags) & set("np")):
        calendar = "germany"
    if unit in ("hours", "minutes"):
        flags = flags.replace("f", "") or "-"
    zone = rng.choice(ZONES)
    if calendar == "-":
        first, days = date(1971, 1, 1), 83000
    else:
        c = CALENDAR[calendar]
        first, days = c.first, (c.last - c.first).days
    clock = rng.choice([0, 1, 1800, 3600, 5400, 7200, 9000, 82800, rng.randrange(86400)])
    micro = rng.choice([0, 0, 0, 1, 999999])
    there = CALENDAR[calendar].zone if calendar != "-" else ZoneInfo(zone)
    start = wall(there, first + DAY * rng.randrange(days), timedelta(seconds=clock, microseconds=micro))
    start = max(start, EPOCH + DAY)
    amount = rng.randrange(most + 1)
    kind = rng.choice(["deadline", "deadline", "stand", "extend"])
    if kind == "stand":
        since = min(start + timedelta(minutes=rng.randrange(60 * 24 * 30)), LAST)
        until = min(since + timedelta(minutes=rng.choice([0, rng.randrange(60 * 24 * 20)])), LAST)
        return row(kind, zone, calendar, start, unit, amount, flags.replace("b", "") or "-", since, until)
    if kind == "extend":
        more, most = rng.choice([u for u in UNITS if calendar != "-" or u[0] != "business-days"])
        return row(kind, zone, calendar, start, unit, amount, flags, more, rng.randrange(most + 1))
    return row(kind, zone, calendar, start, unit, amount, flags)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--random", type=int, default=0)
    options.add_argument("--seed", type=int, default=1)
    options = options.parse_args()
    assert not TZPATH, "set PYTHONTZPATH to nothing, so that the data of the tzdata package is read"
    version = tzdata.IANA_VERSION
    print("# Deadlines computed by make_table.py with Python's zoneinfo. Do not edit; make it anew.")
    print(f"# zone data\t{version}")
    print("# flags: f first day counts, e end of day, n rolls next, p rolls previous, b counted back")
    print("# deadline zone calendar anchor unit amount flags | answer")
    print("# stand    zone calendar anchor unit amount flags since until | answer")
    print("# extend   zone calendar anchor unit amount flags unit amount calendar | answer")
    for calendar in CALENDARS:
        for line in calendar.lines():
            print(line)
    rng = random.Random(options.seed)
    lines = (random_row(rng) for _ in range(options.random)) if options.random else written_rows()
    for line in lines:
        print(line)
    if not options.random:
        rng = random.Random(2025)
        for _ in range(300):
            print(random_row(rng))


if __name__ == "__main__":
    main()
