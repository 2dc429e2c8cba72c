// Draws a chart over each table in a figure; the table stays, folded, for whoever would rather read.
"use strict";

(() => {
  const drawn = [];

  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);

  // A colour as it is now, light or dark; the variable itself holds both.
  function colour(name) {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  }

  function rows(figure) {
    return [...figure.querySelectorAll("tbody tr")].map((row) => ({
      label: row.querySelector("th").textContent.trim(),
      value: Number(row.querySelector("[data-value]").dataset.value),
      kind: row.dataset.kind,
      link: row.querySelector("th a")?.href,
    }));
  }

  function draw(figure) {
    const data = rows(figure);
    if (data.length === 0) {
      return;
    }
    const isAcross = figure.dataset.chart === "across";
    const frame = document.createElement("div");
    frame.className = "canvas";
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute(
      "aria-label",
      `${figure.dataset.label}: ${data.map((row) => `${row.label} ${row.value}`).join(", ")}`,
    );
    frame.append(canvas);
    figure.prepend(frame);
    const table = figure.querySelector("details");
    if (table) {
      table.open = false;
    }
    const axis = { grid: { color: colour("--line") }, ticks: { color: colour("--soft"), precision: 0 } };
    const labels = { grid: { display: false }, ticks: { color: colour("--ink"), autoSkip: !isAcross } };
    drawn.push(
      new Chart(canvas, {
        type: "bar",
        data: {
          labels: data.map((row) => row.label),
          datasets: [
            {
              label: figure.dataset.label,
              data: data.map((row) => row.value),
              backgroundColor: data.map((row) => colour(row.kind ? `--k-${row.kind}` : "--accent")),
              borderRadius: 3,
              maxBarThickness: 28,
            },
          ],
        },
        options: {
          indexAxis: isAcross ? "y" : "x",
          animation: false,
          maintainAspectRatio: false,
          plugins: { legend: { display: false } },
          scales: isAcross
            ? { x: { ...axis, beginAtZero: true }, y: labels }
            : { x: labels, y: { ...axis, beginAtZero: true } },
          onClick: (event, found) => {
            const link = found.length > 0 ? data[found[0].index].link : undefined;
            if (link) {
              location.assign(link);
            }
          },
        },
      }),
    );
  }

  function drawAll() {
    drawn.splice(0).forEach((chart) => {
      const frame = chart.canvas.parentElement;
      chart.destroy();
      frame.remove();
    });
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    document.querySelectorAll("figure[data-chart]").forEach(draw);
  }

  drawAll();
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
})();
