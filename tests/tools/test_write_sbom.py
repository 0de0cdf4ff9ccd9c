"""The document lists what ships, and nothing that only development needs."""

from tools.write_sbom import Component, Dependency, Document, exported_names, merge


def component(name: str, version: str = "1") -> Component:
    return {"bom-ref": f"{name}=={version}", "name": name, "version": version}


def document(root: str, components: list[Component], dependencies: list[Dependency]) -> Document:
    return {
        "metadata": {"component": component(root)},
        "components": components,
        "dependencies": dependencies,
    }


PYTHON = document(
    "roolitus",
    [component("Flask"), component("fluent.runtime"), component("mypy")],
    [
        {"ref": "roolitus==1", "dependsOn": ["Flask==1", "fluent.runtime==1"]},
        {"ref": "Flask==1", "dependsOn": ["mypy==1"]},
        {"ref": "mypy==1"},
    ],
)
NPM = document(
    "roolitus-web", [component("preact")], [{"ref": "roolitus-web==1", "dependsOn": ["preact==1"]}]
)
NAMES = {"flask", "fluent-runtime"}


def test_only_the_packages_named_are_kept_of_python_and_all_of_npm() -> None:
    assert [found["name"] for found in merge(PYTHON, NPM, NAMES)["components"]] == [
        "Flask",
        "fluent.runtime",
        "preact",
    ]


def test_no_dependency_points_at_what_was_left_out() -> None:
    merged = merge(PYTHON, NPM, NAMES)

    refs = {found["bom-ref"] for found in [merged["metadata"]["component"], *merged["components"]]}
    named = {ref for entry in merged["dependencies"] for ref in [entry["ref"], *entry.get("dependsOn", [])]}

    assert named == refs


def test_the_program_depends_on_its_front_end() -> None:
    [root] = [entry for entry in merge(PYTHON, NPM, NAMES)["dependencies"] if entry["ref"] == "roolitus==1"]

    assert root.get("dependsOn") == ["Flask==1", "fluent.runtime==1", "preact==1"]


def test_names_are_read_as_uv_prints_them() -> None:
    printed = [
        "# made by uv",
        "Flask-SocketIO==5.7.0",
        "psycopg[binary]==3.3.9 ; python_version >= '3.11'",
        "",
    ]

    assert exported_names(printed) == {"flask-socketio", "psycopg"}
