"""Put the worker together: the Faust application, its topics, its table and its agents."""

import logging
from collections.abc import Mapping
from importlib import import_module
from typing import Any

import faust
from faust.types.auth import CredentialsT
from pebble import ProcessPool

from streams.contract.stages import STAGES
from streams.contract.times import Clock
from streams.delivery.context import StageContext
from streams.delivery.faust_consumer import use_short_poll_consumer
from streams.delivery.publisher import Publisher
from streams.delivery.tables import ConfirmedTable
from streams.kafka.decompression import limit_decompression
from streams.kafka.embedded_broker import Quirks
from streams.kafka.passwords import read_password_anew
from streams.kafka.producer import METADATA_MILLISECONDS, REQUEST_MILLISECONDS
from streams.kafka.record_batches import read_every_batch
from streams.kafka.security import tls
from streams.monitoring.metrics import Metrics
from streams.settings import Settings

# Faust stops fetching while its buffer is full, and Kafka's client then leaves the group for good.
NEVER = 10_000_000.0


# What Faust would serve of its own: state, keys and the place of every partition.
CLOSED: dict[str, Any] = dict.fromkeys(
    (f"web_{pages}_enabled" for pages in ("graph", "metrics", "router", "stats", "tables")), False
)


def create_app(settings: Settings, quirks: Quirks, logging_config: Mapping[str, Any]) -> faust.App:
    """Make the Faust application for a broker; no variable of the environment changes it."""
    use_short_poll_consumer(quirks)
    limit_decompression(settings.max_message_bytes)
    read_every_batch()
    read_password_anew(settings)
    return faust.App(
        settings.group_id,
        # Faust's own environment variables win over arguments: a stray WEB_PORT would rule.
        env={},
        version=1,
        broker=";".join(f"kafka://{host.strip()}" for host in settings.broker.split(",")),
        broker_credentials=credentials(settings),
        broker_commit_interval=settings.commit_interval,
        broker_max_poll_interval=NEVER,
        broker_session_timeout=settings.session_timeout,
        broker_heartbeat_interval=settings.session_timeout / 6,
        broker_rebalance_timeout=2 * settings.session_timeout,
        broker_request_timeout=settings.session_timeout + 10,
        agent_supervisor="mode.supervisors.CrashingSupervisor",
        consumer_max_fetch_size=settings.max_message_bytes,
        consumer_auto_offset_reset="earliest",
        consumer_group_instance_id=None if quirks.hides_groups else settings.instance,
        consumer_metadata_max_age_ms=METADATA_MILLISECONDS,
        logging_config=dict(logging_config),
        producer_acks=-1,
        # It sends the tables' changes only, which are compressed already.
        producer_compression_type=None,
        producer_linger=0.0,
        producer_max_batch_size=1 if quirks.miscounts_batches else 2**16,
        producer_max_request_size=settings.max_message_bytes,
        producer_request_timeout=REQUEST_MILLISECONDS / 1000,
        store="memory://" if settings.store == "memory" else "rocksdb://",
        datadir=settings.data_dir,
        stream_buffer_maxsize=64,
        stream_wait_empty=True,
        table_standby_replicas=0,
        topic_allow_declare=True,
        topic_disable_leader=True,
        topic_partitions=settings.partitions,
        topic_replication_factor=settings.replication,
        web_enabled=bool(settings.web_port),
        web_bind=settings.web_host,
        web_port=settings.web_port or 6066,
        worker_redirect_stdouts=False,
        Table=ConfirmedTable,
        **CLOSED,
    )


def credentials(settings: Settings) -> CredentialsT | None:
    """Give the same to Faust, in its own form."""
    context = tls(settings)
    if settings.security_protocol.startswith("SASL"):
        # Without a context Faust speaks SASL_PLAINTEXT, whatever else it is told.
        return faust.SASLCredentials(
            username=settings.username,
            password=settings.secret,
            mechanism=settings.sasl_mechanism,
            ssl_context=context,
        )
    return faust.SSLCredentials(context=context) if context else None


def attach(
    app: faust.App, settings: Settings, publisher: Publisher, pool: ProcessPool, clock: Clock
) -> StageContext:
    """Attach every agent and return what all of them are made of."""

    @app.on_before_shutdown.connect
    async def stop(*_: Any, **__: Any) -> None:  # noqa: ANN401 - Faust's signature
        await publisher.stop()

    context = StageContext(app, settings, publisher, pool, clock, Metrics())
    for each in STAGES:
        import_module(f"agents.{each.name}.agent").attach(context)
        logging.getLogger(__name__).debug("attached %s", each.name)
    return context
