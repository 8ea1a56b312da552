// The canvas: draws a background picture and the layers over it, as matplotlib draws them.

import { closed, drawnWithout, FAMILY, lettersComing } from "./letters.js";

export class PictureCanvas {
  constructor(look) {
    this.look = look;
    this.node = document.createElement("canvas");
    this.node.setAttribute("role", "img");
    this.background = null;
    this.bitmap = null;
  }

  // Both are swapped in one go by the draw that follows: no frame shows a new background with old layers.
  setBackground(background, bitmap) {
    if (this.bitmap) this.bitmap.close();
    this.background = background;
    this.bitmap = bitmap;
    this.node.width = bitmap.width;
    this.node.height = bitmap.height;
    this.node.style.maxWidth = `${background.width}px`;
    this.node.style.aspectRatio = `${background.width} / ${background.height}`;
  }

  close() {
    closed(this);
    if (this.bitmap) this.bitmap.close();
  }

  drawAgain() {
    this.draw(...this.drawn);
  }

  draw(layers, places) {
    this.drawn = [layers, places];
    if (!lettersComing()) drawnWithout(this);
    const pen = this.node.getContext("2d", { alpha: false });
    const { width, height, box } = this.background;
    const scale = this.bitmap.width / width;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(this.bitmap, 0, 0);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.lineJoin = "round";
    const inside = new Path2D();
    inside.rect(box[0] * width, (1 - box[3]) * height, (box[2] - box[0]) * width, (box[3] - box[1]) * height);
    let start = 0;
    for (const layer of layers) {
      const points = places.subarray(2 * start, 2 * (start + layer.n));
      start += layer.n;
      pen.save();
      if (layer.kind === "line" || layer.kind === "area") pen.clip(inside);
      this[layer.kind](pen, layer, points, width, height);
      pen.restore();
    }
  }

  trace(pen, points, width, height) {
    pen.beginPath();
    let broken = true;
    for (let i = 0; i < points.length; i += 2) {
      if (Number.isNaN(points[i]) || Number.isNaN(points[i + 1])) {
        broken = true;
        continue;
      }
      const x = points[i] * width;
      const y = (1 - points[i + 1]) * height;
      if (broken) pen.moveTo(x, y);
      else pen.lineTo(x, y);
      broken = false;
    }
  }

  line(pen, layer, points, width, height) {
    this.trace(pen, points, width, height);
    pen.strokeStyle = layer.colour;
    pen.lineWidth = layer.width;
    pen.setLineDash(layer.dash);
    pen.lineCap = "butt"; // a thick line is a bar: it ends where its number does
    pen.stroke();
  }

  area(pen, layer, points, width, height) {
    this.trace(pen, points, width, height);
    pen.closePath();
    pen.fillStyle = layer.colour;
    pen.globalAlpha = layer.opacity;
    pen.fill();
    pen.globalAlpha = 1;
    pen.strokeStyle = layer.colour;
    pen.lineWidth = this.look.outline;
    pen.stroke();
    if (layer.hatch) this.hatch(pen, width, height);
  }

  // Slanted lines over the area just traced, at matplotlib's distance for the hatch "//".
  hatch(pen, width, height) {
    pen.clip();
    pen.beginPath();
    const step = this.look.hatch;
    for (let x = step / 2; x < width + height; x += step) {
      pen.moveTo(x, 0);
      pen.lineTo(x - height, height);
    }
    pen.lineWidth = this.look.pixel;
    pen.stroke();
  }

  mark(pen, layer, points, width, height) {
    pen.translate(points[0] * width, (1 - points[1]) * height);
    pen.fillStyle = layer.colour;
    pen.strokeStyle = this.background.paper;
    pen.lineWidth = this.look.outline;
    pen.lineJoin = "miter";
    const shape = markShape(layer.shape, layer.size / 2);
    pen.fill(shape);
    pen.stroke(shape);
  }

  text(pen, layer, points, width, height) {
    const x = points[0] * width + layer.dx;
    const y = (1 - points[1]) * height - layer.dy;
    pen.font = `${layer.bold ? 700 : 400} ${layer.size}px ${FAMILY}`;
    pen.textAlign = { start: "left", middle: "center", end: "right" }[layer.anchor];
    pen.textBaseline = "alphabetic";
    pen.strokeStyle = this.background.paper;
    pen.lineWidth = this.look.halo;
    pen.strokeText(layer.text, x, y);
    pen.fillStyle = layer.colour;
    pen.fillText(layer.text, x, y);
  }
}

// Outlines of half-size r around (0, 0), as matplotlib's "o", "s", "D" and "X".
function markShape(name, r) {
  const path = new Path2D();
  const corners = {
    square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
    diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]],
    cross: [[-0.5, -1], [0, -0.5], [0.5, -1], [1, -0.5], [0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5], [-0.5, 1], [-1, 0.5], [-0.5, 0], [-1, -0.5]],
  }[name];
  if (corners) for (const [x, y] of corners) path.lineTo(x * r, y * r);
  else path.arc(0, 0, r, 0, 2 * Math.PI);
  path.closePath();
  return path;
}
