import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ConfigProvider } from "antd";
import antdEn from "antd/locale/en_US";
import antdZh from "antd/locale/zh_CN";
import { useEffect } from "react";
import { Route, Switch } from "wouter";
import { ReportPage } from "../archives/own/report-page.tsx";
import { InvitationPage } from "../access/invitation-page.tsx";
import { HandoverSlipPage } from "../archives/handovers/handover-slip-page.tsx";
import { ToldPage } from "../archives/receivers/told-page.tsx";
import { languageTag, LocaleProvider } from "../kit/locale.tsx";
import { en } from "../words/en.ts";
import { zh } from "../words/zh.ts";
import { useDeskLocale } from "./desk-locale.ts";
import { DeskDoor } from "./desk-door.tsx";
import { deskTheme } from "./desk-theme.ts";

const queries = new QueryClient();

/** The workbench with its language, its look and its memory of what was read. `nonce` lets antd write its styles under the CSP. */
export function DeskApp({ nonce }: { nonce: string }) {
  const [locale, speak] = useDeskLocale();
  useEffect(() => {
    document.documentElement.lang = languageTag(locale);
  }, [locale]);
  return (
    <LocaleProvider locale={locale} words={locale === "zh" ? zh : en}>
      <ConfigProvider
        csp={{ nonce }}
        theme={deskTheme}
        locale={locale === "zh" ? antdZh : antdEn}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark: false }}
        // Within the page's landmark, where a screen reader looks for them.
        getPopupContainer={() => document.querySelector("main") ?? document.body}
      >
        <QueryClientProvider client={queries}>
          <Switch>
            <Route path="/invitation">
              <InvitationPage speak={speak} />
            </Route>
            <Route path="/h">
              <HandoverSlipPage speak={speak} />
            </Route>
            <Route path="/told">
              <ToldPage speak={speak} />
            </Route>
            <Route path="/report">
              <ReportPage speak={speak} />
            </Route>
            <Route>
              <DeskDoor speak={speak} />
            </Route>
          </Switch>
        </QueryClientProvider>
      </ConfigProvider>
    </LocaleProvider>
  );
}
