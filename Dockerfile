# The image of Dateline: `docker build -t dateline .`, then `docker run dateline worker`.
#
# The first stage installs everything that .ci/requirements.txt pins by hash, the spaCy model among
# it, and then Dateline itself without asking any index; the second takes the result and no
# compiler, pip cache or source of the first. It runs as user 10001, writes to /tmp and
# /var/lib/dateline only (so the rest may be mounted read-only) and fetches nothing when it starts.
# It is set by DATELINE_ variables: `docker run dateline settings` lists them.

FROM python:3.13.9-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1
RUN python -m venv /opt/dateline
# Dependencies first: a change of the code leaves their layer as it is.
COPY .ci/requirements.txt /build/requirements.txt
RUN /opt/dateline/bin/pip install --require-hashes --only-binary :all: -r /build/requirements.txt
# For agents/nlp/inference/kernels.c, without which the parse is slower.
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
COPY pyproject.toml README.md LICENSE /build/
COPY streams /build/streams
COPY agents /build/agents
RUN /opt/dateline/bin/pip install --no-index --no-deps --no-build-isolation /build

FROM python:3.13.9-slim-bookworm
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin dateline \
    && install -d -o 10001 -g 10001 /var/lib/dateline
COPY --from=build /opt/dateline /opt/dateline
COPY LICENSE /app/LICENSE
COPY seeds /app/seeds
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    DATELINE_DATA_DIR=/var/lib/dateline
WORKDIR /app
USER 10001:10001
# Where rocksdb tables rest; without it a new container reads them from their topic again.
VOLUME /var/lib/dateline
ENTRYPOINT ["dateline"]
CMD ["--help"]
