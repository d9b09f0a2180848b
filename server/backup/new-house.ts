import { existsSync, readdirSync } from "node:fs";
import { fillSentence, isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Config } from "../config.ts";
import { type DataFolder, openDataFolder } from "../platform/data-folder.ts";
import { databasePasswords, prepareForeignServer, prepareOwnServer } from "../platform/database-roles.ts";
import { startPostgres } from "../platform/embedded-postgres.ts";
import { startSteps } from "../platform/postgres/start-steps.ts";
import { hasRoles, refuseFilled } from "./restore-store.ts";

/** A new data folder, marked as not restored yet, and an empty database with its owner. */
export type NewHouse = { readonly folder: DataFolder; readonly ownerUrl: string; readonly close: () => Promise<void> };

export type Said = (zh: string, en: string) => void;

/** Makes what a backup is restored into. Neither a folder nor a database that holds anything is touched. */
export async function openNewHouse(config: Config, say: Said): Promise<NewHouse | Refusal> {
  const found = existsSync(config.data) ? readdirSync(config.data).filter((name) => name !== "lost+found") : [];
  if (found.length > 0)
    return refuse("restore-folder-not-empty", { folder: config.data, found: found.toSorted().slice(0, 3).join(", ") });
  const filled = config.databaseUrl === undefined ? null : await refuseFilled(config.databaseUrl);
  if (filled !== null) return filled;
  const folder = openDataFolder(config.data, { forRestore: true });
  if (isRefusal(folder)) return folder;
  try {
    const opened =
      config.databaseUrl === undefined
        ? await openOwn(folder, config, say)
        : await openForeign(folder, config, config.databaseUrl);
    if (isRefusal(opened)) folder.close();
    return opened;
  } catch (failure) {
    folder.close();
    throw failure;
  }
}

async function openOwn(folder: DataFolder, { databasePort }: Config, say: Said): Promise<NewHouse | Refusal> {
  const server = await startPostgres({
    folder: folder.path,
    ...(databasePort === undefined ? {} : { port: databasePort }),
    say: ({ step, path }) => {
      say(
        fillSentence(startSteps[step].zh, { path: path ?? "" }),
        fillSentence(startSteps[step].en, { path: path ?? "" }),
      );
    },
  });
  if (isRefusal(server)) return server;
  const close = async (): Promise<void> => {
    await server.stop();
    folder.close();
  };
  try {
    const { owner } = await prepareOwnServer(
      server.url,
      { name: "postgres", password: server.superuserPassword },
      databasePasswords(folder.keys),
      "xinheng",
    );
    return { folder, ownerUrl: owner, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function openForeign(folder: DataFolder, config: Config, url: string): Promise<NewHouse | Refusal> {
  // Roles are the whole server's. Where they stand, new passwords would lock out the house that lives by the former ones.
  const given = (await hasRoles(url))
    ? { appUrl: config.databaseAppUrl ?? url, visitorUrl: config.databaseVisitorUrl ?? url }
    : { appUrl: config.databaseAppUrl, visitorUrl: config.databaseVisitorUrl };
  const urls = await prepareForeignServer({ url, ...given }, databasePasswords(folder.keys));
  if (isRefusal(urls)) return urls;
  return { folder, ownerUrl: urls.owner, close: closing(folder) };
}

function closing(folder: DataFolder): () => Promise<void> {
  return () => {
    folder.close();
    return Promise.resolve();
  };
}
