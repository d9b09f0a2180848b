import { SignInPage } from "../access/sign-in-page.tsx";
import type { Locale } from "../kit/locale.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { DeskFrame } from "./desk-frame.tsx";

/** Whoever is signed in comes in; anybody else is asked who they are, at the address they wanted. */
export function DeskDoor({ speak }: { speak: (locale: Locale) => void }) {
  const session = useAnswer("/api/session", {});
  return (
    <Answered asked={session}>
      {(value) =>
        value.actor === null ? (
          <SignInPage speak={speak} />
        ) : (
          <DeskFrame session={value} actor={value.actor} speak={speak} />
        )
      }
    </Answered>
  );
}
