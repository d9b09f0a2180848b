import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import type { Locale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { DeskBar } from "./desk-bar.tsx";
import { DeskRoutes } from "./desk-routes.tsx";
import { DeskSide } from "./desk-side.tsx";
import { SideDrawer } from "./side-drawer.tsx";

type Given = { session: SessionView; actor: NonNullable<SessionView["actor"]>; speak: (locale: Locale) => void };

/** The workbench: modules at the left, who and where at the top, the page in between. */
export function DeskFrame({ session, actor, speak }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  return (
    <div className="desk">
      <a className="skip" href="#text">
        {say("skip")}
      </a>
      <div className="side">
        <DeskSide can={session.can} />
      </div>
      <SideDrawer open={open} close={() => setOpen(false)} can={session.can} />
      <div className="desk-body">
        <DeskBar session={session} actor={actor} speak={speak} openSide={() => setOpen(true)} />
        <main className="work" id="text" tabIndex={-1}>
          <Reminders actor={actor} />
          <DeskRoutes session={session} />
        </main>
      </div>
    </div>
  );
}

function Reminders({ actor }: { actor: Given["actor"] }) {
  const say = useDeskSay();
  const [path] = useLocation();
  if (path === "/desk/security") return null;
  return (
    <>
      {actor.mustEnrolTotp && (
        <p className="note">
          {say("remind.totp")} <Link href="/desk/security">{say("remind.go")}</Link>
        </p>
      )}
      {actor.mustChangePassword && (
        <p className="note">
          {say("remind.password")} <Link href="/desk/security">{say("remind.go")}</Link>
        </p>
      )}
    </>
  );
}
