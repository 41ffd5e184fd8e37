"""Verifies the evidence of a case, read as JSON from standard input: see evidence-format.md."""
import decimal, hashlib, json, re, sys


def number(n):  # as RFC 8785 (ECMAScript) writes it
    if float(n).is_integer() and abs(n) < 1e21:
        return str(int(float(n)))
    if abs(n) >= 1e-6:
        return format(decimal.Decimal(repr(n)), "f")
    return re.sub(r"e([+-])0*", r"e\1", repr(float(n)))


def canonical(v):
    if isinstance(v, dict):
        keys = sorted(v, key=lambda k: k.encode("utf-16-be"))
        return "{" + ",".join(canonical(k) + ":" + canonical(v[k]) for k in keys) + "}"
    if isinstance(v, list):
        return "[" + ",".join(map(canonical, v)) + "]"
    if isinstance(v, (int, float)) and not isinstance(v, bool):
        return number(v)
    return json.dumps(v, ensure_ascii=False)


def digest(v):
    return hashlib.sha256(canonical(v).encode("utf-8")).hexdigest()


entries, previous = json.load(sys.stdin), "0" * 64
erased = {(e["values"] or {}).get("seq") for e in entries if e["what"] == "erased"}
for seq, e in enumerate(entries, 1):
    chained = {k: e[k] for k in e if k not in ("hash", "salt", "values")}
    if e["seq"] != seq or e["previous"] != previous or digest(chained) != e["hash"]:
        sys.exit(f"Entry {seq} is not as it was written.")
    if e["valuesHash"] and e["values"] is None and seq not in erased:
        sys.exit(f"The values of entry {seq} are gone.")
    if e["valuesHash"] and e["values"] is not None:
        if digest({"salt": e["salt"], "values": e["values"]}) != e["valuesHash"]:
            sys.exit(f"The values of entry {seq} are not as they were filled in.")
    previous = e["hash"]
print(f"Whole: {len(entries)} entries, the last hash is {previous}.")
