# govgraph as an image: docker build --tag govgraph .   (with --build-arg PDF=1 also what prints reports as PDF)
# docs/deployment.md says how it is run; compose.yaml runs it beside Neo4j.

# What builds stays behind.
FROM node:22-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

# Only what runs, by the same lock, with every checksum held.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY --from=build /build/dist/release ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:22-bookworm-slim
ARG PDF
# Neither npm nor yarn is needed to run it, and what is not there has no faults.
RUN if [ -n "$PDF" ]; then \
      apt-get update && apt-get install --yes --no-install-recommends chromium fonts-noto-cjk && rm -rf /var/lib/apt/lists/*; \
    fi \
    && rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* /usr/local/bin/yarn* \
    && install --directory --owner=node --group=node --mode=0700 /data
WORKDIR /app
COPY --from=packages /app ./
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DATA_DIR=/data \
    DOCUMENTS_DIR=/documents \
    GOVGRAPH_BROWSER=/usr/bin/chromium
# The program may write to /data alone.
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=15s --timeout=5s --start-period=300s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=64", "dist/server/main.js"]
