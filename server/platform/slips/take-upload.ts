import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyRequest } from "fastify";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import { judgeOffice } from "@xinheng/domain/access/permission.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { transact } from "../database.ts";
import type { StoredFile } from "../file-store.ts";
import type { House } from "../house.ts";
import type { Operation, UploadAsked } from "../operation.ts";
import { scopeOf } from "../requests/judge-asked.ts";
import { takeUploadSlip, type UploadSlip } from "./upload-slip-store.ts";

/** How long a slip waits for its file: enough to choose it again on a poor network. */
export const slipMinutes = 15;

/** A file as it was stored, and the slip it came by. */
export type TakenUpload = { readonly file: StoredFile; readonly slip: UploadSlip | null };

/** Stores what is uploaded. Whoever may not do the deed, or has no slip where one is asked, does not get to fill the disk first. */
export async function takeUpload(
  house: House,
  operation: Operation,
  request: FastifyRequest,
  actor: Actor,
): Promise<TakenUpload | null | Refusal> {
  if (operation.upload === undefined) return null;
  const office = judgeOffice(actor, operation.name, request.params);
  if (isRefusal(office)) return office;
  if (!(request.body instanceof Readable)) return refuse("upload-missing");
  const query = request.query as Record<string, unknown>;
  const slip = await takeSlip(house, operation, query["slip"], actor);
  if (slip !== null && isRefusal(slip)) return slip;
  // What is told to be larger is not begun to be read; what does not tell its length ends at the limit below.
  if (slip !== null && Number(request.headers["content-length"] ?? 0) > slip.bytes)
    return refuse("upload-slip-exceeded");
  const given = query["fileName"];
  const file = await house.files.put(request.body, {
    name: slip?.name ?? (typeof given === "string" ? given : "file").slice(0, 200),
    mediaType: "application/octet-stream",
    limitBytes: Math.min(operation.upload.limitBytes, slip?.bytes ?? Infinity),
  });
  if (!isRefusal(file)) return { file, slip };
  return file.refused === "upload-too-large" && slip !== null ? refuse("upload-slip-exceeded") : file;
}

/**
 * In a transaction of its own: whatever becomes of the upload, its slip is used up, so that a slip never makes the house write
 * more than one file.
 */
async function takeSlip(
  house: House,
  operation: Operation & { readonly upload: UploadAsked | undefined },
  typed: unknown,
  actor: Actor,
): Promise<UploadSlip | null | Refusal<"upload-slip-unknown">> {
  const matter = operation.upload?.slipOf;
  if (matter === undefined) return null;
  if (typeof typed !== "string") return refuse("upload-slip-unknown");
  const at = house.time.now();
  const since = new Date(at.getTime() - slipMinutes * 60_000);
  const hash = createHash("sha256").update(typed).digest();
  const taken = await transact(house.database.app, scopeOf(actor, operation), (tx) =>
    takeUploadSlip(tx, { hash, matter, since, at }),
  );
  return taken ?? refuse("upload-slip-unknown");
}
