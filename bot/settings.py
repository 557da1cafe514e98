"""Settings from the environment or a ``.env`` file, prefix ``SPOTTER_``.

Lives here: names, defaults and checks. A bad value stops the start with one line that names
the setting and the remedy, never the value of a secret. Does not live here: what a setting
does. Called by ``bot.__main__``, which hands them on to ``bot.running`` and ``bot.terminal``.
"""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot import secret_files
from bot.countries import COUNTRIES

_CLOCK = re.compile(r"^([01]?\d|2[0-3]):([0-5]\d)$")
_ADDRESS = re.compile(r"^https?://[^\s/]+")
_LONGEST_HOURS = 24 * 365
_DATA_KEY = re.compile(r"^[A-Za-z0-9_-]{43}=$")  # 32 bytes, as Fernet writes them
_TOKEN = re.compile(r"^\d+:[A-Za-z0-9_-]{20,}$")


class SettingsError(Exception):
    """A setting does not fit; the message names it and the remedy."""


class Settings(BaseSettings):
    """Everything an operator can set. Hours are hours, durations carry their unit."""

    model_config = SettingsConfigDict(env_prefix="SPOTTER_", env_file=".env", extra="ignore")

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    api_base_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///spotter.db"
    data_key_file: Path | None = None
    backup_folder: Path | None = None
    erasure_log: Path | None = None
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    webhook_secret_file: Path | None = None
    listen: Annotated[tuple[str, int] | None, NoDecode] = None
    drain_seconds: float = Field(default=5, ge=0, le=30)
    replicas: int = Field(default=1, ge=1, le=25)
    check_in_hours: Annotated[tuple[float, float], NoDecode] = (48.0, 72.0)
    tick_seconds: float = Field(default=5, gt=0, le=60)
    quiet_hours: Annotated[tuple[int, int], NoDecode] = (1290, 510)
    retention_days: int = Field(default=90, ge=8)
    privacy_url: str | None = None
    language: str = "en"
    country: str | None = None
    pictures: Literal["light", "dark", "off"] = "light"
    operator_ids: Annotated[tuple[int, ...], NoDecode] = ()
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["json", "text"] | None = None

    @field_validator("check_in_hours", mode="before")
    @classmethod
    def _hours(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",")]
        try:
            hours = [float(part) for part in parts]
        except ValueError:
            hours = []
        if len(hours) != 2 or not 0 < hours[0] < hours[1] <= _LONGEST_HOURS:
            raise ValueError("two rising numbers of hours are needed, such as 48,72")
        return tuple(hours)

    @field_validator("quiet_hours", mode="before")
    @classmethod
    def _quiet(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        clocks = [_CLOCK.match(part.strip()) for part in value.split("-")]
        if len(clocks) != 2:
            raise ValueError("two clock times are needed, such as 21:30-08:30")
        minutes = [int(one[1]) * 60 + int(one[2]) for one in clocks if one]
        if len(minutes) != 2:
            raise ValueError("two clock times are needed, such as 21:30-08:30")
        return tuple(minutes)

    @field_validator("listen", mode="before")
    @classmethod
    def _listen(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        host, _, port = value.strip().rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65_535:
            raise ValueError("a host and a port are needed, such as 127.0.0.1:8080")
        return host.strip("[]"), int(port)

    @field_validator("operator_ids", mode="before")
    @classmethod
    def _operators(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        return tuple(part.strip() for part in value.split(",") if part.strip())

    @field_validator("api_base_url", "privacy_url", mode="after")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not _ADDRESS.match(value):
            raise ValueError("an address is needed, such as https://api.telegram.org")
        return value

    @field_validator("language", mode="after")
    @classmethod
    def _language(cls, value: str) -> str:
        there = sorted(one.name for one in (files("bot") / "texts").iterdir() if one.is_dir())
        if value not in there:
            raise ValueError(f"there are no words in it; choose one of {', '.join(there)}")
        return value

    @field_validator("country", mode="after")
    @classmethod
    def _country(cls, value: str | None) -> str | None:
        if value is None or not value.strip():
            return None
        code = value.strip().upper()
        if code not in COUNTRIES:
            raise ValueError(f"a two-letter code is needed, one of {', '.join(sorted(COUNTRIES))}")
        return code

    def token(self) -> str:
        """The bot token; raises SettingsError when there is none or it cannot be one."""
        token, place = _secret("BOT_TOKEN", self.bot_token, self.bot_token_file)
        if token is None:
            raise SettingsError(
                "SPOTTER_BOT_TOKEN is not set; get a token from @BotFather and put it there, "
                "or its file into SPOTTER_BOT_TOKEN_FILE."
            )
        if not _TOKEN.fullmatch(token.strip()):
            raise SettingsError(
                f"{place}: this is no bot token; copy the whole line from @BotFather, "
                "digits, a colon and 35 characters."
            )
        return token.strip()

    def data_keys(self) -> tuple[str, ...]:
        """The data keys, the newest first; raises SettingsError when their file is no good."""
        if self.data_key_file is None:
            return ()
        place = "SPOTTER_DATA_KEY_FILE"
        lines = tuple(_secret_file(self.data_key_file, place).split())
        for number, line in enumerate(lines, start=1):
            if not _DATA_KEY.match(line):
                raise SettingsError(
                    f"{place}: key {number} is no key; put the output of 'spotter db key' there, "
                    "one key a line, the newest first."
                )
        if not lines:
            raise SettingsError(f"{place}: it is empty; put the output of 'spotter db key' there.")
        return lines

    def secret_of_webhook(self) -> tuple[str, str]:
        """The webhook's secret and the setting it came from; raises SettingsError without one."""
        secret, place = _secret("WEBHOOK_SECRET", self.webhook_secret, self.webhook_secret_file)
        if secret is None:
            raise SettingsError(
                "SPOTTER_WEBHOOK_SECRET is not set; put the output of 'openssl rand -hex 32' "
                "there, or its file into SPOTTER_WEBHOOK_SECRET_FILE."
            )
        return secret.strip(), place


def _secret(name: str, given: SecretStr | None, file: Path | None) -> tuple[str | None, str]:
    """A secret, given or from its file, and the setting that it came from."""
    if given is not None:
        return given.get_secret_value(), f"SPOTTER_{name}"
    if file is not None:
        return _secret_file(file, f"SPOTTER_{name}_FILE"), f"SPOTTER_{name}_FILE"
    return None, f"SPOTTER_{name}"


def _secret_file(path: Path, place: str) -> str:
    """A secret from a file that nobody else can read; raises SettingsError."""
    try:
        return secret_files.read(path)
    except secret_files.SecretUnread as error:
        raise SettingsError(f"{place}: {error}.") from None


def load_settings(**overrides: Any) -> Settings:
    """Settings from the environment; raises SettingsError naming the first bad one."""
    try:
        return Settings(**overrides)
    except ValidationError as error:
        first = error.errors()[0]
        name = "SPOTTER_" + "_".join(str(part) for part in first["loc"][:1]).upper()
        message = first["msg"].removeprefix("Value error, ")
        raise SettingsError(f"{name}: {message}.") from None
    except UnicodeDecodeError:
        raise SettingsError(".env: it is not UTF-8 text; save it as such.") from None
