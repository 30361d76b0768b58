"""Logging to standard error: text for people, or one JSON object a line."""

import logging
from datetime import UTC, datetime
from typing import Any

import orjson

from streams.settings import Settings
from streams.times import rfc3339


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
        "handlers": {
            "stderr": {"class": "streams.storms.CalmHandler", "formatter": settings.log_format}
        },
        "root": {"level": settings.log_level, "handlers": ["stderr"]},
    }
