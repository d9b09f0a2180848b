import type { NoticeKind } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import { noticeKinds, noticeWay, wayOf } from "@xinheng/domain/supervision/notices/notice-kind.ts";
import type { NoticeAbout } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { sendingTime } from "@xinheng/domain/supervision/notices/sending-time.ts";
import { listLivingAccounts } from "../../access/account-store.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { saveHookDelivery } from "../../platform/notices/hook-delivery-store.ts";
import { listHooks } from "../../platform/notices/hook-store.ts";
import { findChoices, findNoticeSettings, type NoticeSetting } from "../../platform/notices/notice-setting-store.ts";
import { saveNotices } from "../../platform/notices/notice-store.ts";

/** Something that is to be told: to these persons, and to machines of the association that asked for the kind. */
export type News = {
  readonly kind: NoticeKind;
  /** Null: the house tells it. */
  readonly associationId: string | null;
  readonly about: NoticeAbout;
  /** Told again under the same name, it changes nothing. */
  readonly event: string;
  readonly persons: readonly string[];
};

const noSetting = { digestHour: 9, quietFrom: null, quietUntil: null, addressCipher: null };
const mostHooks = 100;

/** Lays a notice before each person, and a message before each hook. Answers how many persons had not been told. */
export async function tell(
  { tx, house, now }: { readonly tx: Tx; readonly house: House; readonly now: Date },
  news: News,
): Promise<number> {
  const persons = await listLivingAccounts(tx, [...new Set(news.persons)]);
  const settings = await findNoticeSettings(tx, persons);
  const choices = await findChoices(tx, persons);
  const chosenBy = (accountId: string) => {
    const found = choices.find((choice) => choice.accountId === accountId && choice.kind === news.kind);
    return noticeWay.safeParse(found?.way).data;
  };
  const told = await saveNotices(
    tx,
    persons.map((accountId) => ({
      accountId,
      associationId: news.associationId,
      kind: news.kind,
      about: news.about,
      event: news.event,
      madeAt: now,
      mailDueAt:
        house.mailer === null ? null : mailDueAt(settings.get(accountId), wayOf(news.kind, chosenBy(accountId)), now),
    })),
  );
  await tellHooks(tx, news, now);
  return told;
}

function mailDueAt(setting: NoticeSetting | undefined, way: ReturnType<typeof wayOf>, now: Date): Date | null {
  const { addressCipher, ...hours } = setting ?? noSetting;
  if (addressCipher === null) return null;
  const due = sendingTime(way, now.getTime(), hours);
  return due === null ? null : new Date(due);
}

async function tellHooks(tx: Tx, news: News, at: Date): Promise<void> {
  const { associationId, kind, event } = news;
  if (associationId === null || !noticeKinds[kind].hook) return;
  const hooks = await listHooks(tx, { associationId, after: undefined, limit: mostHooks });
  for (const hook of hooks.filter(({ kinds, disabledAt }) => disabledAt === null && kinds.includes(kind)))
    await saveHookDelivery(tx, { hookId: hook.id, associationId, kind, event, payload: payloadOf(news, at), at });
}

/** What leaves the house: the kind, the instant, ids. Whoever has the right asks the API for the rest. */
function payloadOf(news: News, at: Date): string {
  const ids = Object.entries(news.about).filter(([name]) => name.endsWith("Id"));
  return JSON.stringify({
    type: news.kind,
    timestamp: at.toISOString(),
    data: { associationId: news.associationId, ...Object.fromEntries(ids) },
  });
}
