# Not tried here: no container engine was at hand. Build: docker build -t xinheng .
FROM node:24-slim

ENV NODE_ENV=production XINHENG_DATA=/data HOST=0.0.0.0 PORT=8080
WORKDIR /app

# Everything is installed, the tools that build the web app too: they run once, below.
COPY package.json package-lock.json ./
COPY domain/package.json domain/
COPY server/package.json server/
COPY web/package.json web/
COPY cli/package.json cli/xinheng.mjs cli/
RUN npm ci --include=dev --include=optional --no-audit --no-fund

COPY . .
RUN npm run build -w web \
  && node server/bundle-command.ts \
  && mkdir -p /data && chown node:node /data && chmod 0700 /data

# PostgreSQL refuses to run as root, and nothing here needs to be it.
USER node
VOLUME /data
EXPOSE 8080
# The embedded database is stopped in order: allow it the time (docker stop -t 60).
STOPSIGNAL SIGTERM

HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((reply) => process.exit(reply.ok ? 0 : 1), () => process.exit(1))"]

# Arguments of the program: docker run xinheng --empty
ENTRYPOINT ["node", "--max-semi-space-size=16", "server/main.ts"]
