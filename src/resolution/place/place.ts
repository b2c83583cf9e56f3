/** What a place is, from large to small; `site` is one of our own file: a sea, strait, region, camp, base or plant. */
export type PlaceKind = "country" | "region" | "district" | "city" | "site";

/** PLOVER's resolution: 5 sub-city, 4 city, 3 district, 2 province, 1 country or larger. */
export type Resolution = 1 | 2 | 3 | 4 | 5;

/** A place of the gazetteer. Degrees WGS 84. */
export interface Place {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly geonameid: string | null;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 alpha-3 of the state it counts to; null for what lies between or above states. */
  readonly country: string | null;
  readonly countryName: string | null;
  readonly province: string | null;
  readonly district: string | null;
  /** Row numbers of the regions that hold it, itself first if it is one. */
  readonly within: readonly number[];
  readonly population: number;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly resolution: Resolution;
  /** True for what our own file lists: places that the news of the world speaks of. */
  readonly isNoted: boolean;
  /** True where the name looked up is not its main name. */
  readonly isAlias: boolean;
}

/** A place named in a text: bounds [start, end) in UTF-16 units. */
export interface PlaceMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** "government": a capital or country that acts or is spoken to, which is no place of an event. */
  readonly role: "place" | "government";
  readonly lat: number;
  readonly lon: number;
  readonly country_code: string | null;
  readonly geonameid: string | null;
  readonly resolution: Resolution;
  readonly admin1: string | null;
  readonly admin2: string | null;
  readonly featureClass: string;
  readonly featureCode: string;
  readonly population: number;
  /** What decided between the places of that name, for the trace. */
  readonly rule: string;
  readonly place: Place;
}
