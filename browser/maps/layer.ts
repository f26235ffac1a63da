/* One layer of a map. It is declared by a small record (`spec`) that the server writes; the
   shapes come by address when the layer is first shown. Looks are CSS classes, so light and dark
   need no redrawing, and a new day changes classes of what is drawn: nothing is built anew. */

import L from "leaflet";
import type { Category, LayerSpec } from "../contract/contract.ts";
import { escaped } from "../dom/text.ts";
import { formatKm, type Speech } from "../format/format.ts";
import type { Loader } from "../loader/loader.ts";
import type { Dated, Told } from "../rules/dated.ts";
import {
  atItsLabel,
  type FeaturePath,
  labelPoint,
  type MapFeature,
  nameOf,
  numberOf,
  type Properties,
  textOf,
} from "./feature.ts";
import { type Name, zoomOfRank } from "./labels.ts";
import { PANE_OF_KIND } from "./panes.ts";
import { shapeOf } from "./paths.ts";
import { RepeatedImage } from "./repeat.ts";

const BUBBLE_RADIUS = 9; // pixels for a value of 4; the area grows with the value
const NARROW = 560; // pixels of map width on which points are drawn smaller
/** Class of pictures. */
export const IMAGE = "cr-image";
const HIT_WIDTH = 14; // pixels of an unseen line that makes thin lines easy to hit

// Leaflet listens for the focus of whatever has a tooltip, and by that makes a Tab stop of every
// shape. The search, the tables and the words are the keyboard's way instead.
L.Path.include({ _addFocusListeners() {} });

/** What a layer tells the map on which it lies. */
export interface LayerOwner {
  readonly loader: Loader;
  readonly speech: Speech;
  /** Code of the country that is drawn with emphasis. */
  readonly home: string;
  /** Whether what is drawn bears no name, also where only a script looks for one. */
  readonly nameless: boolean;
  onShown(layer: MapLayer): void;
  onDrawn(layer: MapLayer): void;
  onHidden(layer: MapLayer): void;
  onFailed(layer: MapLayer, error: unknown): void;
  /** Waits until the map looks where it is to look at first. */
  aimed(): Promise<void>;
  /** Calls once all shapes that are wanted now are drawn. */
  afterShapes(then: () => void): void;
  /** Listens for the pointer on a feature. */
  watch(layer: MapLayer, feature: MapFeature, path: L.Path): void;
}

/** A layer's spec with its place among the map's layers. */
export type OrderedSpec = LayerSpec & { readonly order: number };

export class MapLayer extends L.LayerGroup {
  readonly spec: OrderedSpec;
  /** By feature id. */
  readonly paths = new Map<string, FeaturePath>();
  categories: readonly Category[];
  /** What a table says of each country, where the look comes from a table. */
  values: ReadonlyMap<string, Told> | null;
  names: readonly Name[] = [];
  readonly #owner: LayerOwner;
  /** Countries that may have a colour on another day. */
  readonly #ever: ReadonlySet<string> | null;
  #opacity = 1;
  #filled: Promise<void> | null = null; // null: not asked for, or it has failed
  #points: { path: FeaturePath; rank: number }[] | null = null;
  #image: RepeatedImage | null = null;

  constructor(spec: OrderedSpec, owner: LayerOwner, ever: ReadonlySet<string> | null) {
    super();
    this.spec = spec;
    this.#owner = owner;
    this.#ever = ever;
    this.categories = spec.categories;
    this.values = spec.values ? new Map(Object.entries(spec.values)) : ever && new Map();
  }

  get id(): string {
    return this.spec.id;
  }

  /* A point that bears no name anyhow is not for closer views. */
  get #sparse(): boolean {
    return Boolean(this.spec.sparse) && !this.#owner.nameless;
  }

  /** Whether the layer shows another picture on another day. */
  get dated(): boolean {
    return Boolean(this.spec.members || this.spec.shared);
  }

  override getAttribution(): string {
    return escaped(this.spec.credit);
  }

  override onAdd(map: L.Map): this {
    super.onAdd(map);
    this.#owner.onShown(this);
    this.#thin();
    if (this.#sparse) map.on("zoomend", this.#thin, this);
    if (this.spec.from_zoom) map.on("zoomend", this.#refine, this);
    this.#load(map);
    return this;
  }

  /** Asks again for what could not be had, unless the layer has gone from the map. */
  retry(): void {
    if (!this._map) return;
    this.#owner.onShown(this);
    this.#load(this._map);
  }

  /** Fetches what it may show later on, also for closer views. */
  fetchAhead(): void {
    if (this.spec.kind === "image") this.#showImage();
    else this.#owner.loader.shapes(this.spec.url).catch(() => {}); // told when needed
  }

  #load(map: L.Map): void {
    this.#filled ??= this.#fill();
    this.#filled.then(
      () => {
        this.fade(this.#opacity);
        if (map.hasLayer(this)) this.#owner.onDrawn(this);
      },
      (error: unknown) => {
        this.#filled = null;
        if (map.hasLayer(this)) this.#owner.onFailed(this, error);
      },
    );
  }

  override onRemove(map: L.Map): this {
    super.onRemove(map);
    map.off("zoomend", this.#thin, this);
    map.off("zoomend", this.#refine, this);
    this.#owner.onHidden(this);
    return this;
  }

  /** Shows what holds on a day. */
  date({ categories, values }: Dated): void {
    this.categories = categories;
    this.values = values;
    for (const path of this.paths.values()) {
      const before = path.options.className ?? "";
      const after = this.#classOf(path.feature);
      if (before === after) continue;
      path.options.className = after;
      path.getElement()?.classList.remove(...before.split(" "));
      path.getElement()?.classList.add(...after.split(" "));
    }
  }

  /** opacity: from 0 to 1, of the whole layer. */
  fade(opacity: number): void {
    this.#opacity = opacity;
    for (const path of this.paths.values()) {
      const element = path.getElement() as SVGElement | undefined;
      if (element) element.style.opacity = opacity === 1 ? "" : String(opacity);
    }
    this.#image?.setOpacity(opacity);
  }

  /* Takes out the points whose names are for closer views. */
  #thin = (): void => {
    if (!this.#points || !this._map) return;
    const zoom = this._map.getZoom();
    for (const { path, rank } of this.#points) {
      if (zoom >= zoomOfRank(rank)) this.addLayer(path);
      else this.removeLayer(path);
    }
  };

  /* Draws the layer once. */
  async #fill(): Promise<void> {
    const { spec } = this;
    if (spec.kind === "image") {
      this.#makeImage();
      return;
    }
    const collection = await this.#owner.loader.shapes(spec.url);
    await this.#owner.aimed(); // to move what is drawn costs as much as to draw it
    const features = collection.features.filter((feature) => this.#draws(feature));
    if (this.#sparse) {
      const rank = spec.label?.rank;
      this.#points = (this.#shapes(features).getLayers() as FeaturePath[]).map((path) => ({
        path,
        rank: rankOf(path.feature.properties, rank) ?? 1,
      }));
      this.#thin();
    } else if (spec.kind !== "label") {
      this.addLayer(this.#shapes(features));
    }
    this.names = features.flatMap((feature) => this.#nameOf(feature) ?? []);
  }

  /* A picture is fetched after the shapes, which are the map. */
  #makeImage(): void {
    const { bounds, pane, url } = this.spec;
    const [west, south, east, north] = bounds ?? [-180, -85, 180, 85];
    const corners = L.latLngBounds([south, west], [north, east]);
    const image = new RepeatedImage(url, corners, {
      pane: pane ?? "",
      className: IMAGE,
      alt: "",
    });
    image.original.on("error", () => {
      this.removeLayer(image); // another one asks anew
      this.#image = null;
      this.#filled = null;
      this.#owner.onFailed(this, new Error(url));
    });
    this.#image = image;
    this.#owner.afterShapes(this.#refine);
  }

  #isFar(): boolean {
    return this._map.getZoom() < (this.spec.from_zoom ?? 0);
  }

  /* Shows the picture, unless it is for closer views. */
  #refine = (): void => {
    if (this._map && !this.#isFar()) this.#showImage();
  };

  #showImage(): void {
    if (this.#image && this._map) this.addLayer(this.#image);
  }

  #draws({ properties: { id } }: MapFeature): boolean {
    if (this.spec.only && !this.spec.only.includes(id)) return false;
    if (this.#ever) return this.#ever.has(id); // on another day it may have a colour
    return !this.values || this.values.has(id);
  }

  #classOf({ properties }: MapFeature): string {
    const kind = this.spec.kind === "bubble" ? "point" : this.spec.kind;
    const home = this.spec.hover && properties.id === this.#owner.home ? " cr-home" : "";
    return `cr-${kind} cr-${this.#styleOf(properties)}${home}`;
  }

  #styleOf(properties: Properties): string {
    const { by, keys, style } = this.spec;
    if (this.values) {
      const told = this.values.get(properties.id);
      return (told && this.categories[told.category]?.style) ?? "absent";
    }
    if (!by || !keys) return style ?? "";
    return this.categories[keys.indexOf(String(properties[by]))]?.style ?? "";
  }

  #shapes(features: readonly MapFeature[]): L.LayerGroup {
    const { spec } = this;
    const pane = spec.pane ?? PANE_OF_KIND[spec.kind] ?? "";
    const drawn = spec.kind === "bubble" ? features.map(atItsLabel) : features;
    const shapes = L.layerGroup(drawn.map((feature) => this.#pathOf(feature, pane)));
    if (spec.kind === "line" && spec.interactive) {
      this.#owner.afterShapes(() => shapes.addLayer(this.#hits(drawn, pane)));
    }
    return shapes;
  }

  #pathOf(feature: MapFeature, pane: string): L.Path {
    const { geometry, properties } = feature;
    const className = this.#classOf(feature);
    const path =
      geometry.type === "Point"
        ? L.circleMarker([geometry.coordinates[1] ?? 0, geometry.coordinates[0] ?? 0], {
            pane,
            className,
            radius: this.#radiusOf(properties),
          })
        : shapeOf(geometry, {
            pane,
            className,
            interactive: this.spec.interactive,
            bubblingMouseEvents: false,
          });
    this.#register(Object.assign(path, { feature }));
    return path;
  }

  /* Unseen lines, which only a pointer needs. */
  #hits(features: readonly MapFeature[], pane: string): L.LayerGroup {
    const options = { pane, bubblingMouseEvents: false, className: "cr-hit", opacity: 0 };
    return L.layerGroup(
      features.map((feature) => {
        const path = shapeOf(feature.geometry, { ...options, weight: HIT_WIDTH });
        this.#owner.watch(this, feature, path);
        return path;
      }),
    );
  }

  #register(path: FeaturePath): void {
    const { id } = path.feature.properties;
    this.paths.set(id, path);
    if (this.spec.interactive) this.#owner.watch(this, path.feature, path);
    path.on("add", () => {
      const element = path.getElement() as SVGElement | undefined;
      if (element && !this.#owner.nameless) element.dataset.feature = id;
      if (id === this.#owner.home) path.bringToFront();
    });
  }

  #radiusOf(properties: Properties): number {
    if (this.spec.kind === "bubble") {
      return (BUBBLE_RADIUS * Math.sqrt(this.values?.get(properties.id)?.size ?? 0)) / 2;
    }
    return (properties.capital ? 4 : 3) - (window.innerWidth < NARROW ? 1 : 0);
  }

  #nameOf(feature: MapFeature): Name | null {
    const { label, kind } = this.spec;
    if (!label) return null;
    const { properties } = feature;
    const { language, writing } = this.#owner.speech;
    const rank = rankOf(properties, label.rank);
    const km = label.value ? numberOf(properties, label.value) : null;
    const name = label.value
      ? km === null
        ? ""
        : formatKm(km, writing)
      : nameOf(properties, language).replace(/ \(.*\)$/, "");
    if (!name || !rank) return null;
    const [lon, lat] = labelPoint(feature);
    return {
      lon,
      lat,
      name,
      rank,
      style: label.style,
      language,
      tone: this.#toneOf(properties, label.style),
      weight: numberOf(properties, "pop") || numberOf(properties, "area_km2") || 0,
      kind: feature.geometry.type === "Point" && kind === "point" ? "point" : "spot",
    };
  }

  #toneOf(properties: Properties, style: string): string | null {
    if (properties.id === this.#owner.home) return "home";
    if (properties.capital) return "capital";
    return style === "water" ? textOf(properties, "kind") : null;
  }
}

function rankOf(properties: Properties, rank: string | number | undefined): number | null {
  return typeof rank === "string" ? numberOf(properties, rank) : (rank ?? null);
}
