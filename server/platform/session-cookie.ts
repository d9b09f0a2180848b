import type { FastifyReply, FastifyRequest } from "fastify";

/** `__Host-` binds the cookie to this host and to TLS; on plain loopback the browser would not take it. */
function nameFor(request: FastifyRequest): string {
  return request.protocol === "https" ? "__Host-xinheng" : "xinheng";
}

export function readSession(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

export function setSession(request: FastifyRequest, reply: FastifyReply, token: string, until: Date): void {
  void reply.setCookie(nameFor(request), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: request.protocol === "https",
    expires: until,
  });
}

export function clearSession(request: FastifyRequest, reply: FastifyReply): void {
  void reply.clearCookie(nameFor(request), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: request.protocol === "https",
  });
}
