import { createServer } from "node:net";

export const loopback = "127.0.0.1";

export async function isPortFree(port: number): Promise<boolean> {
  return (await bind(port)) !== null;
}

/** A port nobody listens on at this moment; the next may be faster, so whoever takes it must be ready to ask again. */
export async function findFreePort(): Promise<number> {
  const port = await bind(0);
  if (port === null) throw new Error("the system has no free port");
  return port;
}

async function bind(wanted: number): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(null));
    server.listen({ port: wanted, host: loopback, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : null;
      server.close(() => resolve(port));
    });
  });
}
