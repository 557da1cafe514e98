"""Every setting: what it takes, and the one line that it answers a bad value with."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, load_settings
from tests.storage.samples import KEY, OLD_KEY

TOKEN = "987654321:" + "Hidden-of-a-bot_" * 2 + "abc"

pytestmark = pytest.mark.usefixtures("bare")


@pytest.mark.parametrize(
    ("name", "value", "remedy"),
    [
        ("CHECK_IN_HOURS", "48", "such as 48,72"),
        ("CHECK_IN_HOURS", "72,48", "such as 48,72"),
        ("CHECK_IN_HOURS", "48,48", "such as 48,72"),
        ("CHECK_IN_HOURS", "0,72", "such as 48,72"),
        ("CHECK_IN_HOURS", "48,72,96", "such as 48,72"),
        ("CHECK_IN_HOURS", "two,three", "such as 48,72"),
        ("CHECK_IN_HOURS", "nan,72", "such as 48,72"),
        ("CHECK_IN_HOURS", "48,inf", "such as 48,72"),
        ("CHECK_IN_HOURS", "48,1e12", "such as 48,72"),
        ("QUIET_HOURS", "21:30", "such as 21:30-08:30"),
        ("QUIET_HOURS", "25:00-08:30", "such as 21:30-08:30"),
        ("QUIET_HOURS", "21:60-08:30", "such as 21:30-08:30"),
        ("QUIET_HOURS", "late-early", "such as 21:30-08:30"),
        ("QUIET_HOURS", "21:30-08:30-09:00", "such as 21:30-08:30"),
        ("TICK_SECONDS", "0", "greater than 0"),
        ("TICK_SECONDS", "61", "less than or equal to 60"),
        ("TICK_SECONDS", "nan", "less than or equal to 60"),
        ("TICK_SECONDS", "soon", "valid number"),
        ("RETENTION_DAYS", "7", "greater than or equal to 8"),
        ("RETENTION_DAYS", "ninety", "valid integer"),
        ("COUNTRY", "ZZ", "one of AT, AU"),
        ("OPERATOR_IDS", "7,bob", "valid integer"),
        ("MODE", "pigeon", "'polling' or 'webhook'"),
        ("API_BASE_URL", "api.telegram.org", "such as https://api.telegram.org"),
        ("PRIVACY_URL", "gym.example/privacy", "such as https://api.telegram.org"),
        ("API_BASE_URL", "ftp://api.telegram.org", "such as https://api.telegram.org"),
        ("LANGUAGE", "tlh", "choose one of de, en, es, pt-br, ru"),
        ("LISTEN", "8080", "such as 127.0.0.1:8080"),
        ("LISTEN", "localhost:", "such as 127.0.0.1:8080"),
        ("LISTEN", ":8080", "such as 127.0.0.1:8080"),
        ("LISTEN", "localhost:99999", "such as 127.0.0.1:8080"),
        ("REPLICAS", "0", "greater than or equal to 1"),
        ("REPLICAS", "26", "less than or equal to 25"),
        ("DRAIN_SECONDS", "-1", "greater than or equal to 0"),
        ("LOG_LEVEL", "LOUD", "'DEBUG', 'INFO'"),
    ],
)
def test_a_bad_value_gives_one_line_with_the_setting_and_the_remedy(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, remedy: str
) -> None:
    monkeypatch.setenv(f"SPOTTER_{name}", value)
    with pytest.raises(SettingsError) as caught:
        load_settings()
    message = str(caught.value)
    assert message.startswith(f"SPOTTER_{name}: ")
    assert remedy in message
    assert len(message.splitlines()) == 1


def test_good_values_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "CHECK_IN_HOURS": " 1.5 , 3 ",
        "QUIET_HOURS": "22:00-7:05",
        "OPERATOR_IDS": "7, 8,",
        "COUNTRY": " de ",
        "TICK_SECONDS": "0.5",
        "RETENTION_DAYS": "8",
        "API_BASE_URL": "http://localhost:8081",
        "LOG_LEVEL": "DEBUG",
        "LISTEN": " [::1]:8443 ",
        "REPLICAS": "3",
    }.items():
        monkeypatch.setenv(f"SPOTTER_{name}", value)
    settings = load_settings()
    assert settings.check_in_hours == (1.5, 3.0)
    assert settings.quiet_hours == (22 * 60, 7 * 60 + 5)
    assert settings.operator_ids == (7, 8)
    assert settings.country == "DE"
    assert settings.tick_seconds == 0.5
    assert settings.retention_days == 8
    assert settings.api_base_url == "http://localhost:8081"
    assert settings.listen == ("::1", 8443)
    assert settings.replicas == 3


def test_the_defaults_are_those_of_the_design() -> None:
    settings = load_settings()
    assert settings.check_in_hours == (48.0, 72.0)
    assert settings.quiet_hours == (21 * 60 + 30, 8 * 60 + 30)
    assert (settings.tick_seconds, settings.retention_days) == (5, 90)
    assert (settings.mode, settings.language, settings.country) == ("polling", "en", None)
    assert settings.database_url == "sqlite+aiosqlite:///spotter.db"
    assert settings.operator_ids == ()
    assert (settings.listen, settings.replicas, settings.drain_seconds) == (None, 1, 5)


def test_an_empty_country_is_no_country(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOTTER_COUNTRY", "  ")
    assert load_settings().country is None


def test_values_that_are_no_text_are_taken_as_they_are() -> None:
    settings = load_settings(check_in_hours=(1, 2), quiet_hours=(0, 1), operator_ids=(3,))
    assert settings.check_in_hours == (1.0, 2.0)
    assert (settings.quiet_hours, settings.operator_ids) == ((0, 1), (3,))


# --- the token -------------------------------------------------------------------


def test_without_a_token_both_ways_to_give_one_are_named() -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings().token()
    assert "SPOTTER_BOT_TOKEN is not set" in str(caught.value)
    assert "SPOTTER_BOT_TOKEN_FILE" in str(caught.value)


@pytest.mark.parametrize("bad", ["", "no token at all", TOKEN.replace(":", ";"), TOKEN + " x"])
def test_what_cannot_be_a_token_is_refused_and_never_repeated(
    monkeypatch: pytest.MonkeyPatch, bad: str
) -> None:
    monkeypatch.setenv("SPOTTER_BOT_TOKEN", bad)
    with pytest.raises(SettingsError) as caught:
        load_settings().token()
    assert str(caught.value).startswith("SPOTTER_BOT_TOKEN: this is no bot token")
    assert not bad or bad not in str(caught.value)
    assert "Hidden" not in str(caught.value)


def test_a_token_is_taken_without_the_space_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOTTER_BOT_TOKEN", f" {TOKEN}\n")
    assert load_settings().token() == TOKEN


def test_settings_never_show_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPOTTER_BOT_TOKEN", TOKEN)
    monkeypatch.setenv("SPOTTER_WEBHOOK_SECRET", "Hidden-too-of-hooks")
    assert "Hidden" not in repr(load_settings())
    assert "Hidden" not in str(load_settings())


@pytest.mark.parametrize("mode", [0o600, 0o400, 0o640])
def test_a_token_comes_from_a_file_that_others_cannot_read(bare: Path, mode: int) -> None:
    file = bare / "token"
    file.write_text(f"{TOKEN}\n", encoding="utf-8")
    file.chmod(mode)
    assert load_settings(bot_token_file=file).token() == TOKEN


@pytest.mark.parametrize("mode", [0o644, 0o604, 0o666])
def test_a_token_file_that_everybody_can_read_is_refused(bare: Path, mode: int) -> None:
    file = bare / "token"
    file.write_text(TOKEN, encoding="utf-8")
    file.chmod(mode)
    with pytest.raises(SettingsError, match=r"SPOTTER_BOT_TOKEN_FILE: .*chmod 600") as caught:
        load_settings(bot_token_file=file).token()
    assert "Hidden" not in str(caught.value)


def test_a_token_file_that_is_not_there_or_holds_no_text_is_named(bare: Path) -> None:
    binary = bare / "binary"
    binary.write_bytes(b"\xff\xfeHidden")
    binary.chmod(0o600)
    for file, reason in (
        (bare / "missing", "No such file"),
        (bare, "Is a directory"),
        (binary, "not text"),
    ):
        with pytest.raises(SettingsError) as caught:
            load_settings(bot_token_file=file).token()
        message = str(caught.value)
        assert message.startswith("SPOTTER_BOT_TOKEN_FILE: cannot be read: ")
        assert reason in message
        assert "Hidden" not in message


def test_a_token_file_with_something_else_in_it_is_named(bare: Path) -> None:
    file = bare / "token"
    file.write_text("Hidden shopping list", encoding="utf-8")
    file.chmod(0o600)
    with pytest.raises(SettingsError, match=r"^SPOTTER_BOT_TOKEN_FILE: this is no") as caught:
        load_settings(bot_token_file=file).token()
    assert "Hidden" not in str(caught.value)


def test_a_token_in_the_environment_goes_before_one_in_a_file(
    monkeypatch: pytest.MonkeyPatch, bare: Path
) -> None:
    monkeypatch.setenv("SPOTTER_BOT_TOKEN", TOKEN)
    assert load_settings(bot_token_file=bare / "missing").token() == TOKEN


# --- the webhook's secret ------------------------------------------------------------


def test_the_secret_of_the_webhook_comes_as_the_token_does(
    monkeypatch: pytest.MonkeyPatch, bare: Path
) -> None:
    with pytest.raises(SettingsError, match=r"SPOTTER_WEBHOOK_SECRET is not set.*SECRET_FILE"):
        load_settings().secret_of_webhook()
    file = bare / "secret"
    file.write_text("from-a-file\n", encoding="utf-8")
    file.chmod(0o644)
    with pytest.raises(SettingsError, match=r"SPOTTER_WEBHOOK_SECRET_FILE: .*chmod 600"):
        load_settings(webhook_secret_file=file).secret_of_webhook()
    file.chmod(0o600)
    given = load_settings(webhook_secret_file=file).secret_of_webhook()
    assert given == ("from-a-file", "SPOTTER_WEBHOOK_SECRET_FILE")
    monkeypatch.setenv("SPOTTER_WEBHOOK_SECRET", " from-outside ")
    given = load_settings(webhook_secret_file=file).secret_of_webhook()
    assert given == ("from-outside", "SPOTTER_WEBHOOK_SECRET")


# --- the data keys ---------------------------------------------------------------


def key_file(folder: Path, text: str, mode: int = 0o600) -> Path:
    file = folder / "keys"
    file.write_text(text, encoding="utf-8")
    file.chmod(mode)
    return file


def test_without_a_file_there_are_no_data_keys() -> None:
    assert load_settings().data_keys() == ()


def test_data_keys_are_read_line_by_line_the_newest_first(bare: Path) -> None:
    file = key_file(bare, f"{KEY}\n\n  {OLD_KEY}\n")
    assert load_settings(data_key_file=file).data_keys() == (KEY, OLD_KEY)


@pytest.mark.parametrize(
    ("text", "mode", "remedy"),
    [
        (KEY, 0o644, "everybody on this machine can read it; chmod 600"),
        ("", 0o600, "it is empty; put the output of 'spotter db key' there"),
        (f"{KEY}\nHidden shopping", 0o600, "key 2 is no key; put the output of 'spotter db key'"),
    ],
)
def test_a_key_file_that_is_no_good_is_named_with_the_remedy(
    bare: Path, text: str, mode: int, remedy: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(data_key_file=key_file(bare, text, mode)).data_keys()
    message = str(caught.value)
    assert message.startswith("SPOTTER_DATA_KEY_FILE: ")
    assert remedy in message
    assert "Hidden" not in message
    assert KEY not in message


# --- where settings come from ------------------------------------------------------


def test_a_file_called_env_in_the_folder_is_read_and_the_environment_goes_before_it(
    monkeypatch: pytest.MonkeyPatch, bare: Path
) -> None:
    (bare / ".env").write_text(
        "SPOTTER_COUNTRY=GB\nSPOTTER_RETENTION_DAYS=30\nSPOTTER_NOT_OURS=1\nOTHER=2\n", "utf-8"
    )
    monkeypatch.setenv("SPOTTER_RETENTION_DAYS", "40")
    settings = load_settings()
    assert (settings.country, settings.retention_days) == ("GB", 40)


def test_the_file_of_another_folder_is_not_read(
    monkeypatch: pytest.MonkeyPatch, bare: Path
) -> None:
    (bare / ".env").write_text("SPOTTER_COUNTRY=GB\n", "utf-8")
    elsewhere = bare / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert load_settings().country is None


def test_a_bad_value_in_the_file_is_named_as_one_of_the_environment(bare: Path) -> None:
    (bare / ".env").write_text("SPOTTER_QUIET_HOURS=never\n", "utf-8")
    with pytest.raises(SettingsError, match=r"^SPOTTER_QUIET_HOURS: two clock times"):
        load_settings()


def test_a_file_that_is_no_text_is_named(bare: Path) -> None:
    (bare / ".env").write_bytes(b"SPOTTER_COUNTRY=\xff\xfe\n")
    with pytest.raises(SettingsError, match=r"^\.env: it is not UTF-8"):
        load_settings()


def test_names_without_the_prefix_are_somebody_elses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COUNTRY", "GB")
    monkeypatch.setenv("LANGUAGE", "de_AT:de")
    assert Settings().country is None
    assert load_settings().language == "en"
