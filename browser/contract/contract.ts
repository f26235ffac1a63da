/* The contract's types, made of contract.schema.json by build.ts. Edit crossroads/contract/. */

/**
 * @minItems 8
 * @maxItems 8
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "IndexEntry".
 */
export type IndexEntry = [
  number,
  string,
  string,
  string,
  string[],
  number | null,
  [number, number] | null,
  [number, number, number, number] | null
];
export type Answer = PlaceAnswer | NameAnswer | ChoiceAnswer | OrderAnswer | MatchAnswer | EstimateAnswer;

export interface Contract {
  MapMessage: MapMessage;
  PagesOfFile: PagesOfFile;
  PageOfSite: PageOfSite;
  SiteDoor: SiteDoor;
  SiteContents: SiteContents;
  Catalogue: Catalogue;
  StoryFile: StoryFile;
  Reference: Reference;
  Dossier: Dossier;
  SearchIndex: SearchIndex;
  QuizFile: QuizFile;
}
/**
 * What a page hands to the map on it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MapMessage".
 */
export interface MapMessage {
  title: string;
  /**
   * @minItems 4
   * @maxItems 4
   */
  bounds: [number, number, number, number];
  today: string;
  /**
   * Address of the Catalogue.
   */
  catalogue: string;
  layers: LayerRecord[];
  /**
   * Addresses of data that the map needs at once.
   */
  soon: string[];
  /**
   * Who is named in the source line.
   */
  credits: string[];
  /**
   * Whether a layer's lines are schematic.
   */
  schematic: boolean;
  faults: FaultWords;
  /**
   * The server's origin in the local network, where the page was asked for by an address that
   * works on one computer alone.
   */
  local?: string;
  story?: StoryOptions;
  explorer?: ExplorerOptions;
  quiz?: QuizOptions;
}
/**
 * One layer of a map, lowest first.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LayerRecord".
 */
export interface LayerRecord {
  /**
   * Id of the catalogue's entry.
   */
  base: string;
  changes: LayerChanges;
  /**
   * Fields of the catalogue's entry that do not hold here.
   */
  without?: string[];
  /**
   * Whether only scenes show it, and the list of layers has it not.
   */
  unlisted?: boolean;
}
/**
 * What a layer's spec says, or what a map says otherwise than the catalogue does.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LayerChanges".
 */
export interface LayerChanges {
  /**
   * Public id within the map; addresses name it.
   */
  id?: string;
  title?: string;
  kind?: "area" | "line" | "point" | "label" | "image" | "bubble";
  /**
   * Whether a click opens a card.
   */
  interactive?: boolean;
  categories?: Category[];
  /**
   * Look of every feature, unless `by` tells them apart.
   */
  style?: string;
  /**
   * Property that tells the looks apart.
   */
  by?: string;
  /**
   * Its values, in the order of the categories.
   */
  keys?: string[];
  /**
   * Ids of the features that are drawn; without it all of them.
   */
  only?: string[];
  members?: MembersRule;
  shared?: SharedRule;
  /**
   * By country code.
   */
  values?: {
    [k: string]: TableValue;
  };
  /**
   * Whether the legend names the layer even where it has one look alone.
   */
  heading?: boolean;
  /**
   * Sources in words: authors and years.
   */
  source?: string;
  /**
   * Whether a point is drawn only from the zoom at which its name may appear.
   */
  sparse?: boolean;
  card?: CardField[];
  label?: Label;
  /**
   * Whether the layer is on where the address says nothing.
   */
  show?: boolean;
}
/**
 * A look and what the legend calls it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Category".
 */
export interface Category {
  /**
   * Look of `geo/styles.yaml`.
   */
  style: string;
  title: string;
}
/**
 * The countries are coloured by who belongs to a body on a day.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MembersRule".
 */
export interface MembersRule {
  body: string;
  look: string;
  /**
   * Without it the day of the view.
   */
  day?: string;
}
/**
 * The countries are shaded by how many of these bodies each shares with Kazakhstan.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SharedRule".
 */
export interface SharedRule {
  bodies: string[];
  ramp: string;
  /**
   * Without it the day of the view.
   */
  day?: string;
}
/**
 * What a table without days says of one country.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TableValue".
 */
export interface TableValue {
  /**
   * Index into the categories.
   */
  category: number;
  text: string;
  /**
   * Of a bubble's value, in its own unit.
   */
  size: number;
}
/**
 * One row of the card that a click on a feature opens.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CardField".
 */
export interface CardField {
  property: string;
  title: string;
  unit: string;
  /**
   * Property that holds the year for which the value was counted.
   */
  year?: string;
}
/**
 * How a layer's names stand on the map.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Label".
 */
export interface Label {
  style: string;
  /**
   * 1 (seen from afar) to 6 (only close by), or the property that holds it.
   */
  rank: number | string;
  /**
   * Property with a length in km that stands on the map instead of the name.
   */
  value?: string;
}
/**
 * What the map says where a file can't be had: words that are there before any file.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "FaultWords".
 */
export interface FaultWords {
  /**
   * Where all of the map is missing.
   */
  map: string;
  /**
   * Where parts are missing; `{names}` stands for theirs.
   */
  parts: string;
  trying: string;
  /**
   * On the button that asks for them again.
   */
  again: string;
}
/**
 * What a story needs to know beside its scenes.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StoryOptions".
 */
export interface StoryOptions {
  section: string;
  section_title: string;
  /**
   * Address of the section's StoryFile; None where the page around the map hands it over.
   */
  scenes?: string;
  /**
   * The section with which the story begins.
   */
  first: string;
  previous?: string;
  next?: string;
}
/**
 * What the explorer needs beside the layers.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ExplorerOptions".
 */
export interface ExplorerOptions {
  groups: LayerGroup[];
  /**
   * Spare looks, for a body whose own look another visible body has already.
   */
  looks: string[];
}
/**
 * Layers that belong together in the explorer's list.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LayerGroup".
 */
export interface LayerGroup {
  title: string;
  layers: string[];
}
/**
 * What the quiz needs beside the layers.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "QuizOptions".
 */
export interface QuizOptions {
  /**
   * Address of the QuizFile.
   */
  items: string;
}
/**
 * All of them, in the order of reading; the first is shown at once.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PagesOfFile".
 */
export interface PagesOfFile {
  pages: PageOfFile[];
  options: MapOptions;
  /**
   * What is said where the address names no page of the file.
   */
  not_found: string;
  /**
   * What is said where a browser can't show the map.
   */
  no_map: string;
}
/**
 * Words and a map.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PageOfFile".
 */
export interface PageOfFile {
  /**
   * As in the address, after `#/`.
   */
  id: string;
  /**
   * Of the browser's window.
   */
  title: string;
  /**
   * Name of the map's MapMessage among what the file holds.
   */
  message: string;
  engine: Engine;
}
/**
 * Names of what the file holds for the window of a map.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Engine".
 */
export interface Engine {
  script: string;
  styles: string[];
}
/**
 * What Leaflet is told when a map is made.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MapOptions".
 */
export interface MapOptions {
  zoom: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  max_bounds: [[number, number], [number, number]];
  zoom_snap: number;
  zoom_delta: number;
  wheel_px_per_zoom_level: number;
}
/**
 * What a page says to its own script.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PageOfSite".
 */
export interface PageOfSite {
  message?: MapMessage;
  options: MapOptions;
  /**
   * What is said where a browser can't show the map.
   */
  no_map: string;
  /**
   * Those of the site, each in a folder beside the page's own.
   */
  languages: string[];
  /**
   * Address of the service worker.
   */
  worker: string;
}
/**
 * What the page without a language knows of those that have one.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SiteDoor".
 */
export interface SiteDoor {
  /**
   * Path below which the site lies, from "/" to "/".
   */
  base: string;
  /**
   * Files by the page's id.
   */
  pages: {
    [k: string]: string;
  };
  languages: string[];
  /**
   * The language where the browser asks for none of these.
   */
  otherwise: string;
}
/**
 * What the site's worker keeps, by paths below the site's own.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SiteContents".
 */
export interface SiteContents {
  /**
   * Another one with each change of any file.
   */
  version: string;
  /**
   * Pages and files of each language, in the order in which they are kept.
   */
  languages: {
    [k: string]: string[];
  };
}
/**
 * Words, basemap, layers, bodies.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Catalogue".
 */
export interface Catalogue {
  language: string;
  /**
   * Code of the country that the story is about.
   */
  home: string;
  words: Words;
  writing: Writing;
  /**
   * What the search calls each kind of thing.
   */
  kinds: {
    [k: string]: string;
  };
  /**
   * Codes of all countries that have a shape, joined by spaces.
   */
  countries: string;
  bodies: {
    [k: string]: BodyRecord;
  };
  basemap: BaseLayer[];
  street_map?: StreetMap;
  layers: {
    [k: string]: LayerSpec;
  };
  /**
   * Address below which the flags' pictures lie.
   */
  flags: string;
  files: Files;
  scripts: Scripts;
}
/**
 * Words of the interface that the browser's scripts use, by key.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Words".
 */
export interface Words {
  legend: string;
  legend_always: string;
  two_fingers: string;
  details: string;
  close: string;
  source: string;
  since: string;
  since_date: string;
  year_bce: string;
  in_words: string;
  language: string;
  fullscreen: string;
  fullscreen_exit: string;
  in_words_opening: string;
  in_words_empty: string;
  in_words_day: string;
  layers: string;
  zoom_in: string;
  zoom_out: string;
  quoted: string;
  keys: string;
  key_list: string;
  key_close: string;
  key_map: string;
  embed_code: string;
  local_link: string;
  own_link: string;
  and_more: string;
  lost: string;
  sources_line: string;
  schematic_line: string;
  as_of_line: string;
  fault_cards: string;
  fault_quiz: string;
  fault_search: string;
  fault_story: string;
  fault_tools: string;
  card_names: string;
  card_old_names: string;
  card_border: string;
  card_no_border: string;
  card_km_of: string;
  card_shore: string;
  card_from_astana: string;
  card_country: string;
  card_countries: string;
  card_period: string;
  card_heritage: string;
  card_route: string;
  card_certainty: string;
  card_length: string;
  card_segments: string;
  card_carried: string;
  card_modes: string;
  card_places: string;
  card_ends: string;
  card_shared: string;
  card_no_shared: string;
  card_mentioned: string;
  card_twins: string;
  walk: string;
  present: string;
  previous_scene: string;
  next_scene: string;
  scenes: string;
  notes: string;
  play: string;
  pause: string;
  plays: string;
  share: string;
  leave: string;
  sources: string;
  story: string;
  address: string;
  qr_code: string;
  copy_link: string;
  copied: string;
  share_camera: string;
  first_scene: string;
  last_scene: string;
  black_screen: string;
  other_day: string;
  look_closer: string;
  note_say: string;
  note_ask: string;
  note_mistake: string;
  needs_server: string;
  search: string;
  search_hint: string;
  search_wait: string;
  key_search: string;
  no_hit: string;
  nearest: string;
  tools: string;
  tab_layers: string;
  tab_years: string;
  tab_measure: string;
  tab_in_words: string;
  tab_take_away: string;
  opacity: string;
  year: string;
  years: string;
  today: string;
  year_heading: string;
  exact_day: string;
  events: string;
  no_event: string;
  no_body: string;
  no_change: string;
  nobody: string;
  joined: string;
  left: string;
  became: string;
  distance: string;
  from_place: string;
  to_place: string;
  on_the_map: string;
  distance_answer: string;
  near: string;
  around_place: string;
  within: string;
  near_answer: string;
  near_answer_long: string;
  wrong_radius: string;
  clear: string;
  north: string;
  south: string;
  east: string;
  west: string;
  measure_from: string;
  near_here: string;
  picture_heading: string;
  picture: string;
  picture_wait: string;
  picture_svg: string;
  picture_done: string;
  picture_failed: string;
  link_heading: string;
  cite_heading: string;
  copy: string;
  data_below: string;
}
/**
 * Signs, patterns and names of CLDR, and the alphabet.
 *
 * Browsers have their own, but for Kazakh some know no more than its name.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Writing".
 */
export interface Writing {
  decimal: string;
  /**
   * Between thousands.
   */
  group: string;
  /**
   * A day, of `{day}`, `{month}` (short) and `{year}`.
   */
  day: string;
  /**
   * A month, of `{month}` and `{year}`.
   */
  month: string;
  /**
   * As `month` has them, from January on.
   */
  months: string[];
  /**
   * As `day` has them.
   */
  months_short: string[];
  /**
   * Two of a list, `{0}` and `{1}`.
   */
  pair: string;
  /**
   * The last of a longer list, `{1}`, after the others, `{0}`.
   */
  last: string;
  /**
   * Small letters in the order of dictionaries.
   */
  alphabet: string;
  /**
   * Metres, of `{number}`.
   */
  m: string;
  /**
   * Kilometres, of `{number}`.
   */
  km: string;
  /**
   * Square kilometres, of `{number}`.
   */
  km2: string;
  /**
   * Billions of US$, of `{number}`.
   */
  usd_billion: string;
  /**
   * Code and own name of each language that there is, in the order of the switch.
   */
  languages: [string, string][];
}
/**
 * A body and all its spells of membership.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BodyRecord".
 */
export interface BodyRecord {
  short: string;
  /**
   * Word and strength (full, half, light) of each status; the first is full belonging.
   */
  statuses: [string, string][];
  /**
   * Joined by spaces, each such as "GB019730101-20200201": country code, index of the status,
   * first day, and, where it has ended, the first day without it; a month ("200402") or a year
   * ("2004") where no more is known.
   */
  spells: string;
}
/**
 * One layer of the basemap, lowest first.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "BaseLayer".
 */
export interface BaseLayer {
  id: string;
  /**
   * Whether the layer control offers it.
   */
  switch: boolean;
  /**
   * Id of a layer with which it comes and goes.
   */
  follows?: string;
}
/**
 * The street map that is asked for only when the visitor switches it on.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StreetMap".
 */
export interface StreetMap {
  title: string;
  url: string;
  credit: string;
}
/**
 * A layer of the catalogue, drawn so where a map says no more.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "LayerSpec".
 */
export interface LayerSpec {
  id: string;
  title: string;
  kind: "area" | "line" | "point" | "label" | "image" | "bubble";
  interactive: boolean;
  categories: Category[];
  /**
   * Look of every feature, unless `by` tells them apart.
   */
  style?: string;
  /**
   * Property that tells the looks apart.
   */
  by?: string;
  /**
   * Its values, in the order of the categories.
   */
  keys?: string[];
  /**
   * Ids of the features that are drawn; without it all of them.
   */
  only?: string[];
  members?: MembersRule;
  shared?: SharedRule;
  /**
   * By country code.
   */
  values?: {
    [k: string]: TableValue;
  };
  /**
   * Whether the legend names the layer even where it has one look alone.
   */
  heading?: boolean;
  source: string;
  /**
   * Whether a point is drawn only from the zoom at which its name may appear.
   */
  sparse?: boolean;
  card: CardField[];
  label?: Label;
  /**
   * Whether the layer is on where the address says nothing.
   */
  show?: boolean;
  /**
   * Layer of `geo/` that holds the shapes.
   */
  geo: string;
  /**
   * What its features are, as addresses call it: country, city, place, ...
   */
  topic: string;
  url: string;
  credit: string;
  /**
   * Edges of a picture.
   *
   * @minItems 4
   * @maxItems 4
   */
  bounds?: [number, number, number, number];
  /**
   * Zoom from which a picture is fetched; below it a coarser one does.
   */
  from_zoom?: number;
  /**
   * Pane of `browser/maps/panes.ts`, where it isn't that of its kind.
   */
  pane?: string;
  /**
   * Whether a feature is marked while the pointer is over it.
   */
  hover?: boolean;
}
/**
 * Addresses of data that are fetched when first needed.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Files".
 */
export interface Files {
  /**
   * Bodies, events, terms and names in words.
   */
  reference: string;
  /**
   * What cards tell beyond their layer.
   */
  dossiers: string;
  search: string;
}
/**
 * Addresses of scripts that only some visitors need.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Scripts".
 */
export interface Scripts {
  /**
   * Draws the view as a PNG.
   */
  picture: string;
  qr_code: string;
  /**
   * What the quiz knows of a pupil.
   */
  memory: string;
}
/**
 * All that a section's map can be asked to show.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "StoryFile".
 */
export interface StoryFile {
  /**
   * The walk in its order, title and closing included.
   */
  scenes: SceneRecord[];
  /**
   * Subjects beside the walk.
   */
  boxes: SceneRecord[];
  /**
   * Of the walk, where it is not its section's.
   */
  title?: string;
}
/**
 * One step.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SceneRecord".
 */
export interface SceneRecord {
  id: string;
  kind: "title" | "scene" | "closing" | "box";
  title: string;
  /**
   * Rendered from our Markdown; every text in it is escaped.
   */
  html: string;
  /**
   * Numbered, in words.
   */
  sources?: string;
  camera: CameraRecord;
  /**
   * Public ids of the section's layers that are on.
   */
  layers: string[];
  /**
   * Of the memberships, where the words speak of a day of their own.
   */
  day?: string;
  highlight?: string[];
  callout?: CalloutRecord;
  /**
   * Ids of lines that are drawn in one after the other.
   */
  draw?: string[];
  notes?: NotesRecord;
  /**
   * What the open card is of.
   */
  pick?: string;
}
/**
 * Where a scene looks: either `bounds`, or `center` and `zoom`.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CameraRecord".
 */
export interface CameraRecord {
  /**
   * @minItems 4
   * @maxItems 4
   */
  bounds?: [number, number, number, number];
  /**
   * @minItems 2
   * @maxItems 2
   */
  center?: [number, number];
  zoom?: number;
}
/**
 * A short note on the map.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "CalloutRecord".
 */
export interface CalloutRecord {
  /**
   * A point, or the id of a feature.
   */
  at: [number, number] | string;
  text: string;
}
/**
 * What helps the teacher who presents the scene.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NotesRecord".
 */
export interface NotesRecord {
  say: string;
  ask: string;
  mistake: string;
}
/**
 * All of it.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Reference".
 */
export interface Reference {
  bodies: {
    [k: string]: Body;
  };
  /**
   * In order of date.
   */
  events: TimelineEvent[];
  terms: {
    [k: string]: Term;
  };
  gazetteer: {
    [k: string]: Term;
  };
}
/**
 * An organization, agreement, format or state that states belong to.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[A-Z0-9]+$".
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Body".
 */
export interface Body {
  name: string;
  about: string;
  founded: string;
  /**
   * Sources in words.
   */
  source: string;
}
/**
 * A dated event of foreign policy.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "TimelineEvent".
 */
export interface TimelineEvent {
  id: string;
  date: string;
  kind: string;
  title: string;
  text: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  at: [number, number];
  /**
   * Ids of the bodies that it concerns.
   */
  bodies: string[];
  /**
   * Sources in words.
   */
  source: string;
}
/**
 * An entry of the glossary or of the gazetteer.
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
 *
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^[a-z0-9]+(-[a-z0-9]+)*$".
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  title: string;
  text: string;
  /**
   * Sources in words.
   */
  source: string;
}
/**
 * One dossier. What is empty or not known is left out, so one can have no field at all.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Dossier".
 */
export interface Dossier {
  /**
   * Of a whole route, in the reader's language.
   */
  name?: string;
  /**
   * What sort of route it is, in words.
   */
  kind?: string;
  /**
   * By language, as far as there are any.
   */
  names?: {
    [k: string]: string;
  };
  /**
   * A country's names in its own languages.
   */
  local?: [string, string][];
  /**
   * Former names that the feature's own layer does not tell.
   */
  old_names?: string[];
  /**
   * Path of the flag's picture below `static/`.
   */
  flag?: string;
  /**
   * @minItems 2
   * @maxItems 2
   */
  capital?: [string, string];
  /**
   * Where a place lies, or to whom a border or shore belongs beside Kazakhstan.
   *
   * @minItems 2
   * @maxItems 2
   */
  country?: [string, string];
  /**
   * That a route crosses, or with which a contested area is drawn.
   */
  countries?: [string, string][];
  /**
   * Length of the geodesic from Astana, of a country's from its capital, in km.
   */
  from_astana_km?: number;
  border?: Length;
  shore?: Length;
  /**
   * @minItems 2
   * @maxItems 2
   */
  period?: [number, number | null];
  /**
   * @minItems 2
   * @maxItems 2
   */
  heritage?: [number, string];
  /**
   * The same place in other layers.
   */
  twins?: [string, string, string][];
  /**
   * Sum of the geodesic lengths of a route's segments as drawn, in km.
   */
  km?: number;
  /**
   * How many a route has.
   */
  segments?: number;
  /**
   * Goods of a route, the most frequent first.
   */
  carried?: string[];
  /**
   * Ways of transport on a route, the most frequent first.
   */
  modes?: string[];
  /**
   * To which a segment belongs.
   *
   * @minItems 2
   * @maxItems 2
   */
  route?: [string, string];
  /**
   * How well a segment's course is known, in words.
   */
  certainty?: string;
  /**
   * Along a route that is one chain, in order.
   */
  places?: [string, string][];
  /**
   * Of a segment or a line of distance; of a route that branches, what only one segment
   * touches.
   */
  ends?: [string, string][];
  /**
   * Sections of the story that mention it, in the order of the pages.
   */
  sections?: [string, string][];
}
/**
 * A length as it was published.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "Length".
 */
export interface Length {
  km: number;
  /**
   * Year.
   */
  as_of: number;
}
/**
 * The index as a whole.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "SearchIndex".
 */
export interface SearchIndex {
  /**
   * By small letter, what folding writes in its place.
   */
  letters: {
    [k: string]: string;
  };
  /**
   * Likeness below which nothing is a hit, of 100.
   */
  floor: number;
  /**
   * Letters that a query needs to be found inside a name.
   */
  shortestInside: number;
  /**
   * Letters that texts need to be alike.
   */
  shortestAlike: number;
  /**
   * Letters of a query that count.
   */
  longest: number;
  /**
   * Likeness below which nothing is near, of 100.
   */
  near: number;
  /**
   * Words, folded, that say of what kind something is, with the kind where it is sure.
   */
  generic: {
    [k: string]: string;
  };
  /**
   * What the keys of a Latin keyboard write on the other one.
   */
  keys: {
    [k: string]: string;
  };
  /**
   * In the order in which equals are listed.
   */
  kinds: string[];
  /**
   * Ids of layers.
   */
  layers: string[];
  /**
   * The most important first.
   */
  entries: IndexEntry[];
}
/**
 * All items in one language.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "QuizFile".
 */
export interface QuizFile {
  words: QuizWords;
  memory?: MemoryWords;
  /**
   * Ids and titles of the chapters in their order.
   */
  chapters: [string, string][];
  items: ItemRecord[];
}
/**
 * Words of the quiz, which no other page needs; `quiz_` before each key in `words.yaml`.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "QuizWords".
 */
export interface QuizWords {
  quiz: string;
  choose: string;
  chapter: string;
  all_chapters: string;
  level: string;
  all_levels: string;
  level_1: string;
  level_2: string;
  level_3: string;
  count: string;
  kinds: string;
  kind_place: string;
  kind_name: string;
  kind_neighbours: string;
  kind_organization: string;
  kind_member: string;
  kind_events: string;
  kind_old_names: string;
  kind_borders: string;
  kind_estimate: string;
  kind_card: string;
  kind_claim: string;
  fitting: string;
  none_fits: string;
  begin: string;
  place_of: string;
  again: string;
  check: string;
  show: string;
  next: string;
  to_end: string;
  leave: string;
  point: string;
  drag: string;
  choose_place: string;
  places_note: string;
  lines_note: string;
  closer: string;
  from_middle: string;
  the_middle: string;
  wind_n: string;
  wind_ne: string;
  wind_e: string;
  wind_se: string;
  wind_s: string;
  wind_sw: string;
  wind_w: string;
  wind_nw: string;
  your_answer: string;
  choose_name: string;
  type_it: string;
  several: string;
  earlier: string;
  later: string;
  order_note: string;
  match_note: string;
  match_choose: string;
  distance: string;
  bearing: string;
  nothing_given: string;
  right: string;
  near: string;
  wrong: string;
  hint: string;
  tries_left: string;
  answer: string;
  that_is: string;
  away: string;
  off_distance: string;
  off_bearing: string;
  comes_again: string;
  learn: string;
  end_title: string;
  score: string;
  time: string;
  seconds: string;
  minutes: string;
  outcome_right: string;
  outcome_late: string;
  outcome_missed: string;
  practise: string;
  new_round: string;
  hand_in: string;
  pupil: string;
  hand_in_note: string;
  save_csv: string;
  save_json: string;
  column_day: string;
  column_quiz: string;
  column_question: string;
  column_outcome: string;
  column_tries: string;
  column_seconds: string;
  key_choose: string;
  key_next: string;
}
/**
 * Of each the key in `words.yaml` begins with `quiz_memory_`.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MemoryWords".
 */
export interface MemoryWords {
  title: string;
  /**
   * Names with `{name}` under what the browser keeps it.
   */
  ask: string;
  keep: string;
  /**
   * The same once it does.
   */
  kept: string;
  denied: string;
  damaged: string;
  forget: string;
  forgotten: string;
  /**
   * Tells with `{count}` how many questions are due.
   */
  practise: string;
  none_due: string;
  next: string;
  /**
   * `{percent}` and `{question}`.
   */
  row: string;
  show: string;
  /**
   * `{forecasts}`; `{expected}`, `{recalled}` in percent; scores `{brier}` and `{constant}`.
   */
  forecast: string;
  /**
   * `{count}` answers.
   */
  missing: string;
}
/**
 * One question with its answer, and why that is the answer.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ItemRecord".
 */
export interface ItemRecord {
  /**
   * Never changes: what a pupil's device remembers hangs on it.
   */
  id: string;
  kind:
    | "place"
    | "name"
    | "neighbours"
    | "organization"
    | "member"
    | "events"
    | "old-names"
    | "borders"
    | "estimate"
    | "card"
    | "claim";
  level: 1 | 2 | 3;
  chapter: string;
  question: string;
  camera: CameraRecord;
  /**
   * Public ids of the quiz map's layers that are on while it is asked; their labels are not.
   */
  layers: string[];
  /**
   * Features that are shown while it is asked, as `pick` has them: `country:KZ`, `city:astana`,
   * `water:balkhash`, `route:cpc`, `event:independence`; lines by their layer: `borders:kz-ru`.
   */
  highlight: string[];
  /**
   * Helps after a near miss, and never gives the answer away.
   */
  hint: string;
  answer: Answer;
  /**
   * Why the answer is right.
   */
  because: string;
  /**
   * Numbered, in words.
   */
  sources: string;
  /**
   * Features that are shown, with their names, once it has been answered; as in `highlight`.
   */
  shows: string[];
  /**
   * Scene that tells it: `chapter` or `chapter/scene`.
   */
  learn: string;
}
/**
 * A place on the map, which is clicked, or onto which a card is put.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "PlaceAnswer".
 */
export interface PlaceAnswer {
  by?: "place";
  /**
   * Id of a feature as `pick` in addresses has it, such as `country:KZ` or `city:astana`.
   */
  feature: string;
  /**
   * A point of it: its own, one inside its outline, or the middle of its line.
   *
   * @minItems 2
   * @maxItems 2
   */
  at: [number, number];
  /**
   * Whether it has an outline, which judges; else the distance to its line, or to `at`, does.
   */
  area: boolean;
  /**
   * What stands on the card that is put there; None where the place is only pointed at.
   */
  card?: string;
  /**
   * Names and points of what could be taken for it, itself included, in a fixed order that does
   * not give it away: offered by direction and distance to whoever does not use the map.
   */
  others: [string, [number, number]][];
}
/**
 * A name of the highlighted feature, typed or chosen.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "NameAnswer".
 */
export interface NameAnswer {
  by?: "name";
  feature: string;
  /**
   * All names that count, the page's own first; compared after folding.
   */
  accepted: string[];
  /**
   * Four names, the page's own among them.
   */
  choices: string[];
}
/**
 * One or several of a few answers in words.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "ChoiceAnswer".
 */
export interface ChoiceAnswer {
  by?: "choice";
  options: string[];
  /**
   * Indices of the right ones.
   */
  right: number[];
  /**
   * Whether several may be marked, and only all together are right.
   */
  several: boolean;
}
/**
 * Cards to be put in their order.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "OrderAnswer".
 */
export interface OrderAnswer {
  by?: "order";
  /**
   * In the right order; the browser mixes them.
   */
  cards: string[];
  /**
   * What each card turns out to be, such as its day or its length.
   */
  told: string[];
}
/**
 * Cards of two kinds that belong together.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "MatchAnswer".
 */
export interface MatchAnswer {
  by?: "match";
  pairs: [string, string][];
}
/**
 * A quantity, scored by how far the answer is off.
 *
 * This interface was referenced by `Contract`'s JSON-Schema
 * via the `definition` "EstimateAnswer".
 */
export interface EstimateAnswer {
  by?: "estimate";
  quantity: "distance" | "bearing";
  /**
   * Distance in km along the geodesic, or bearing in degrees clockwise from north.
   */
  value: number;
  /**
   * @minItems 2
   * @maxItems 2
   */
  start: [number, number];
  /**
   * @minItems 2
   * @maxItems 2
   */
  end: [number, number];
  /**
   * Error up to which an answer counts as right: km of a distance, degrees of a bearing.
   */
  full: number;
  /**
   * Error up to which it is a near miss.
   */
  near: number;
}
