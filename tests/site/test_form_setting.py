"""The setting that switches the form in the browser on."""

from tests.portal_copy import MKDOCS_BUILD, Portal

SENTENCE = (
    "mkdocs.yml: trong mục admin của hoinghi cần có backend với name (nơi giữ kho tệp),"
    " ví dụ backend: {name: gitlab, repo: so-gddt/hoi-nghi, branch: main}"
)


def test_a_form_without_a_backend_is_refused_in_one_sentence(portal: Portal) -> None:
    portal.edit("mkdocs.yml", "- hoinghi:\n", "- hoinghi:\n      admin: true\n")
    build = portal.run(*MKDOCS_BUILD)
    assert (build.returncode, build.stderr.count(SENTENCE), "Traceback" in build.stderr) == (
        1,
        1,
        False,
    )
