import { queryOptions } from "@tanstack/react-query";
import { call } from "../platform";

/** Every list that comes from connections and accounts, under one key each. */
export const cloudLists = {
  connections: () =>
    queryOptions({ queryKey: ["connections"], queryFn: () => call("connections", {}) }),
  keychain: () => queryOptions({ queryKey: ["keychain"], queryFn: () => call("keychain", {}) }),
  regions: () =>
    queryOptions({
      queryKey: ["regions"],
      queryFn: () => call("regions", {}),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  profiles: () => queryOptions({ queryKey: ["profiles"], queryFn: () => call("profiles", {}) }),
  accounts: (connection: string) =>
    queryOptions({
      queryKey: ["accounts", connection],
      queryFn: () => call("accounts", { connection }),
    }),
  flows: (connection: string, account: string) =>
    queryOptions({
      queryKey: ["flows", connection, account],
      queryFn: () => call("flows", { connection, account }),
    }),
};
