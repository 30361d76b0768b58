"""Logging to standard error: text for people, or one JSON object a line."""

import logging
from datetime import UTC, datetime
from typing import Any

import orjson

from streams.contract.times import rfc3339
from streams.settings import Settings


class NoCredentials(logging.Filter):
    """Keep from the log what proves the user: at DEBUG aiokafka writes every request out."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Put its name in the place of a message of the SASL exchange."""
        if isinstance(record.args, tuple):
            record.args = tuple(map(_unproved, record.args))
        return True


def _unproved(value: object) -> object:
    name = type(value).__name__
    return f"{name}(***)" if name.startswith("SaslAuthenticate") else value


class JsonFormatter(logging.Formatter):
    """One JSON object a record."""

    def format(self, record: logging.LogRecord) -> str:
        """Write time, level, logger, message and, where there is one, the failure."""
        line = {
            "time": rfc3339(datetime.fromtimestamp(record.created, UTC)),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage().encode(errors="replace").decode(),
        }
        if record.exc_info:
            line["failure"] = self.formatException(record.exc_info)
        return orjson.dumps(line).decode()


def configuration(settings: Settings) -> dict[str, Any]:
    """Give the ``logging`` configuration of a process."""
    text = {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"text": text, "json": {"()": JsonFormatter}},
        "filters": {"credentials": {"()": NoCredentials}},
        "handlers": {
            "stderr": {
                "class": "streams.monitoring.log_rate_limit.RateLimitedHandler",
                "filters": ["credentials"],
                "formatter": settings.log_format,
            }
        },
        "root": {"level": settings.log_level, "handlers": ["stderr"]},
    }
