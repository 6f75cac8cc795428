// Draws the charts of a report. Each chart is an element of class "chart"; its data is the JSON in the script that follows it.
(function () {
  'use strict';

  var INK = '#1b1f24';
  var QUIET = '#555d66';
  var LINE = '#d4d9de';
  var LIMIT = '#8b1a1a';
  var BARS = ['#0072b2', '#d55e00', '#8a929a', '#009e73'];
  // In the order of PriceLadder.State: told apart by shape as well as by colour.
  var STATES = [
    { symbol: 'circle', color: '#0072b2' },
    { symbol: 'rect', color: '#009e73' },
    { symbol: 'diamond', color: '#d55e00' },
    { symbol: 'triangle', color: '#6b737b' },
    { symbol: 'emptyCircle', color: '#1b1f24' }
  ];
  var FONT = getComputedStyle(document.body).fontFamily;

  function all(selector, parent) {
    return Array.prototype.slice.call((parent || document).querySelectorAll(selector));
  }

  function narrow(element) {
    return element.clientWidth < 500;
  }

  function escaped(text) {
    var holder = document.createElement('span');
    holder.textContent = text;
    return holder.innerHTML;
  }

  function number(value) {
    var parts = String(value).split('.');
    parts[0] = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    return parts.join('.');
  }

  function rounded(value) {
    return number(Number(Number(value).toPrecision(4)));
  }

  function tooltip(trigger, formatter) {
    return {
      trigger: trigger, confine: true, formatter: formatter, textStyle: { color: INK, fontSize: 13 },
      extraCssText: 'max-width:340px;white-space:normal;'
    };
  }

  function base(more) {
    return Object.assign({ animation: false, textStyle: { fontFamily: FONT, color: INK } }, more);
  }

  function axis(type, more) {
    return Object.assign({
      type: type, nameTextStyle: { color: QUIET }, axisLabel: { color: INK }, axisLine: { lineStyle: { color: QUIET } },
      splitLine: { lineStyle: { color: LINE } }
    }, more);
  }

  var LEGEND = { padding: 5, itemGap: 14, itemWidth: 25, itemHeight: 14 };

  function legend(names) {
    return Object.assign({ data: names, top: 0, left: 0, textStyle: { color: INK, fontSize: 12 } }, LEGEND);
  }

  // How far down a legend reaches: ECharts breaks it into lines, but does not move the chart out of their way.
  function below(names, element) {
    var pen = document.createElement('canvas').getContext('2d');
    pen.font = '12px ' + FONT;
    var room = element.clientWidth - 2 * LEGEND.padding;
    var lines = 1;
    var end = 0;
    names.forEach(function (name) {
      var width = LEGEND.itemWidth + 5 + pen.measureText(name).width;
      if (end > 0 && end + width > room) {
        lines++;
        end = 0;
      }
      end += width + LEGEND.itemGap;
    });
    return 2 * LEGEND.padding + lines * LEGEND.itemHeight + (lines - 1) * LEGEND.itemGap;
  }

  function points(steps, value, wanted) {
    var found = [];
    steps.forEach(function (step, i) {
      if (wanted(step) && step[value] !== undefined) {
        found.push([i + 1, step[value]]);
      }
    });
    return found;
  }

  function ladder(data, element) {
    var steps = data.steps;
    var wide = steps.length + 1;
    var prices = steps.map(function (step) { return step.price; })
      .concat(points(steps, 'ceiling', function () { return true; }).map(function (point) { return point[1]; }))
      .concat(data.limits.map(function (limit) { return limit.price; }));
    var top = Math.max.apply(null, prices);
    var bottom = Math.min.apply(null, prices);
    // What differs more than tenfold is only readable in multiples.
    var inMultiples = bottom > 0 && top > 10 * bottom;
    var series = [];
    data.states.forEach(function (words, state) {
      series.push({
        name: words, type: 'scatter', symbol: STATES[state].symbol, symbolSize: steps.length > 30 ? 9 : 13, z: 4,
        itemStyle: { color: STATES[state].color, borderColor: state < 4 ? '#ffffff' : INK, borderWidth: 1 },
        data: points(steps, 'price', function (step) { return step.state === state; })
      });
    });
    [['ceiling', data.ceilingWords, QUIET], ['cut', data.cutWords, '#a0527f']].forEach(function (mark) {
      series.push({
        name: mark[1], type: 'scatter', symbol: 'rect', symbolSize: [Math.max(8, Math.min(30, 400 / wide)), 3], z: 3,
        itemStyle: { color: mark[2] }, data: points(steps, mark[0], function () { return true; })
      });
    });
    series = series.filter(function (s) { return s.data.length > 0; });
    var names = series.map(function (s) { return s.name; });
    var lines = data.limits.map(function (limit, i) {
      return {
        yAxis: limit.price,
        label: { formatter: limit.label + ' ' + rounded(limit.price), position: i % 2 === 0 ? 'insideEndTop' : 'insideStartTop' }
      };
    });
    if (data.places !== undefined) {
      lines.push({
        xAxis: data.places + 0.5, lineStyle: { type: 'solid', color: INK },
        label: { formatter: data.placesWords, position: 'insideEndTop', color: INK }
      });
    }
    series.push({
      type: 'line', silent: true, symbol: 'none', step: 'middle', z: 1, lineStyle: { color: '#b6bcc2', width: 1 },
      data: points(steps, 'price', function () { return true; }),
      markLine: {
        symbol: 'none', silent: true, data: lines, lineStyle: { color: LIMIT, type: 'dashed' },
        label: { color: LIMIT, fontSize: 12 }
      }
    });
    if (inMultiples) {
      // ECharts rounds the end of a logarithmic axis to the decimals of the least value drawn: 0.06 would be 0 where that is 1.
      series.push({ type: 'scatter', silent: true, symbolSize: 0, data: [[0, Number((bottom * 0.6).toPrecision(2))]] });
    }
    return base({
      legend: legend(names),
      grid: { left: 8, right: 16, top: below(names, element) + 36, bottom: 30, containLabel: true },
      tooltip: tooltip('item', function (at) {
        var step = steps[at.data[0] - 1];
        return '<b>' + escaped(step.label) + '</b><br>' + number(step.price) + '<br>' + escaped(step.why);
      }),
      xAxis: axis('value', {
        min: 0, max: wide, interval: Math.max(1, Math.ceil(steps.length / (narrow(element) ? 8 : 20))), name: data.rankWords,
        nameLocation: 'middle', nameGap: 26, splitLine: { show: false },
        axisLabel: { color: INK, formatter: function (rank) { return rank > 0 && rank < wide ? rank : ''; } }
      }),
      yAxis: axis(inMultiples ? 'log' : 'value', {
        min: inMultiples ? Number((bottom * 0.6).toPrecision(2)) : 0, max: Number((top * (inMultiples ? 1.6 : 1.1)).toPrecision(3)), name: data.axis, nameTextStyle: { color: QUIET, align: 'left' },
        axisLabel: { color: INK, formatter: rounded, showMaxLabel: false }
      }),
      series: series
    });
  }

  function bars(data, element) {
    var categories = axis('category', {
      data: data.categories, inverse: data.rows, axisTick: { show: false },
      axisLabel: data.rows
        ? { color: INK, interval: 0, width: narrow(element) ? 110 : 260, overflow: 'truncate' }
        : { color: INK, interval: 0, rotate: narrow(element) ? 45 : 0 }
    });
    var whole = data.series.every(function (s) { return s.values.every(Number.isInteger); });
    var values = axis('value', {
      minInterval: whole ? 1 : undefined, name: data.axis, nameLocation: data.rows ? 'middle' : 'end', nameGap: data.rows ? 28 : 12,
      nameTextStyle: { color: QUIET, align: data.rows ? 'center' : 'left' }, axisLabel: { color: INK, hideOverlap: true },
      splitNumber: narrow(element) ? 3 : 5
    });
    var names = data.series.map(function (s) { return s.name; });
    return base({
      legend: legend(names),
      grid: { left: 8, right: narrow(element) ? 30 : 48, top: below(names, element) + (data.rows ? 10 : 40), bottom: data.rows ? 36 : 8, containLabel: true },
      tooltip: Object.assign(tooltip('axis', function (at) {
        return '<b>' + escaped(at[0].name) + '</b>' + at.map(function (point) {
          return '<br>' + point.marker + escaped(point.seriesName) + ' ' + number(point.value);
        }).join('');
      }), { axisPointer: { type: 'shadow' } }),
      xAxis: data.rows ? values : categories,
      yAxis: data.rows ? categories : values,
      series: data.series.map(function (s) {
        return {
          name: s.name, type: 'bar', stack: data.stacked ? 'all' : undefined, data: s.values, barMaxWidth: 28,
          itemStyle: { color: BARS[s.colour] }
        };
      })
    });
  }

  function intervals(data, element) {
    var rows = data.rows;
    var estimates = {
      name: data.words, type: 'scatter', symbol: 'rect', symbolSize: 10, itemStyle: { color: BARS[0] }, z: 3,
      data: rows.map(function (row, i) { return [row.estimate, i]; }),
      markLine: {
        symbol: 'none', silent: true, label: { show: false }, lineStyle: { color: INK, type: 'solid' }, data: [{ xAxis: 0 }]
      }
    };
    var whiskers = rows.map(function (row, i) {
      return {
        type: 'line', symbol: 'rect', symbolSize: [2, 10], silent: true, lineStyle: { color: BARS[0], width: 2 },
        itemStyle: { color: BARS[0] }, data: [[row.low, i], [row.high, i]]
      };
    });
    return base({
      legend: legend([data.words]),
      grid: { left: 8, right: 24, top: below([data.words], element) + 10, bottom: 36, containLabel: true },
      tooltip: tooltip('item', function (at) {
        var row = rows[at.data[1]];
        return '<b>' + escaped(row.label) + '</b><br>' + number(row.estimate) + ' [' + number(row.low) + ', ' + number(row.high) + ']';
      }),
      xAxis: axis('value', {
        name: data.axis, nameLocation: 'middle', nameGap: 28, axisLabel: { color: INK, hideOverlap: true },
        splitNumber: narrow(element) ? 3 : 6
      }),
      yAxis: axis('category', {
        data: rows.map(function (row) { return row.label; }), inverse: true, axisTick: { show: false },
        axisLabel: { color: INK, interval: 0, width: narrow(element) ? 120 : 300, overflow: 'truncate' }
      }),
      series: [estimates].concat(whiskers)
    });
  }

  var DRAWERS = { ladder: ladder, bars: bars, intervals: intervals };

  // A chart in a closed fold has no size yet; it is drawn when the fold opens.
  function draw(element) {
    if (element.clientWidth === 0) {
      return;
    }
    var data = JSON.parse(element.nextElementSibling.textContent);
    var chart = echarts.getInstanceByDom(element) || echarts.init(element, null, { renderer: 'svg' });
    chart.resize();
    chart.setOption(DRAWERS[data.kind](data, element), true);
  }

  function drawAll() {
    all('.chart').forEach(draw);
  }

  drawAll();
  all('details').forEach(function (details) {
    details.addEventListener('toggle', function () {
      if (details.open) {
        all('.chart', details).forEach(draw);
      }
    });
  });
  var width = window.innerWidth;
  window.addEventListener('resize', function () {
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      drawAll();
    }
  });
  // Paper shows everything.
  window.addEventListener('beforeprint', function () {
    all('details').forEach(function (details) { details.open = true; });
    drawAll();
  });
}());
