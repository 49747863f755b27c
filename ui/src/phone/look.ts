import { createContext, type RefObject, useContext } from "react";

/** Whose phone is drawn. */
export type PhoneLook = "android" | "iphone";
export type PhoneTheme = "light" | "dark";

/** "auto": as the screen's title reads. Only of what is drawn on the phone, never of the tool. */
export type PhoneDirection = "auto" | "ltr" | "rtl";

export interface PhoneSetting {
  look: PhoneLook;
  theme: PhoneTheme;
  direction: PhoneDirection;
}

/** Read by parts whose build, not only whose style, differs between phones. */
export const PhoneContext = createContext<PhoneSetting>({
  look: "android",
  theme: "light",
  direction: "auto",
});

export function usePhone(): PhoneSetting {
  return useContext(PhoneContext);
}

/** Address of a picture by the hash that stands in the properties; hosts differ. */
export type ImageAddress = (hash: string) => string;

export const ImageContext = createContext<ImageAddress>(() => "");

export function useImageAddress(): ImageAddress {
  return useContext(ImageContext);
}

/** Where sheets slide over what the phone shows, and what they cover. */
export interface PhoneSurface {
  surface: RefObject<HTMLElement | null>;
  covered: RefObject<HTMLElement | null>;
}

export const SurfaceContext = createContext<PhoneSurface | null>(null);

/** The day a calendar opens at when nothing says otherwise; tests give their own. */
export const TodayContext = createContext<() => Date>(() => new Date());
