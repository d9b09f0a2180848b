import { settingsView } from "@xinheng/domain/supervision/notices/notice-view.ts";
import { question } from "../../platform/operation.ts";
import { viewSettings } from "./view-settings.ts";

export const showNoticeSettings = question({
  name: "show-notice-settings",
  path: "/notice-settings",
  says: { zh: "查看我的通知设置", en: "See how I am told of things" },
  reply: settingsView,
  refuses: [],
  run: ({ tx, house, actor }) => viewSettings(tx, house, actor),
});
