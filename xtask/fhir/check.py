"""Checks files that the project writes: check.py SCHEMA FILE...

A file with a resourceType is read with the FHIR models of fhir.resources, any
other one is held to the JSON Schema of the saved copy. Prints a line for each
file, and ends with 1 where one does not hold.
"""

import json
import sys

from fhir.resources.R4B import get_fhir_model_class
from jsonschema import Draft202012Validator


def shape(resource):
    """What the models say: members, types, cardinality, dates, choice types."""
    try:
        model = get_fhir_model_class(resource["resourceType"]).model_validate(resource)
    except ValueError as error:
        return [" ".join(str(error).split())]
    return codes(model, resource["resourceType"])


def codes(model, place):
    """The models name the codes that a member takes, and do not hold it to them."""
    found = []
    for name, field in type(model).model_fields.items():
        value = getattr(model, name, None)
        known = (field.json_schema_extra or {}).get("enum_values", ["+"])
        for it in value if isinstance(value, list) else [value]:
            # A list that is cut short ends with a plus.
            if it is not None and "+" not in known and str(it) not in known:
                found.append(f"{place}.{name}: {it} is none of {known}")
            if hasattr(type(it), "model_fields"):
                found += codes(it, f"{place}.{name}")
    return found


def blanks(value, place):
    """FHIR has no empty text, list or object."""
    if isinstance(value, dict) and value:
        return [it for key, inner in value.items() for it in blanks(inner, f"{place}.{key}")]
    if isinstance(value, list) and value:
        return [it for inner in value for it in blanks(inner, place)]
    if isinstance(value, str) and value.strip() or isinstance(value, (bool, int, float)):
        return []
    return [f"{place} is empty"]


def references(bundle):
    """Every reference leads to an entry, and no two entries have one address."""
    addresses = [entry["fullUrl"] for entry in bundle.get("entry", [])]
    found = [] if len(set(addresses)) == len(addresses) else ["two entries have one address"]

    def look(value):
        if isinstance(value, list):
            for inner in value:
                look(inner)
        elif isinstance(value, dict):
            to = value.get("reference")
            if isinstance(to, str) and to not in addresses:
                found.append(f"{to} leads nowhere")
            look(list(value.values()))

    look(bundle)
    return found


def faults(path, schema):
    with open(path, encoding="utf-8") as file:
        value = json.load(file)
    if "resourceType" in value:
        return shape(value) + blanks(value, value["resourceType"]) + references(value)
    return [f"{it.json_path}: {it.message}" for it in schema.iter_errors(value)]


def main(schema, *paths):
    with open(schema, encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    schema = Draft202012Validator(schema)
    passed = 0
    for path in paths:
        found = faults(path, schema)
        passed += not found
        print(f"{'FAILED' if found else 'ok'} {path}")
        for it in found[:5]:
            print(f"  {it[:400]}")
    print(f"test result: {passed} passed; {len(paths) - passed} failed")
    return 0 if passed == len(paths) and paths else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
