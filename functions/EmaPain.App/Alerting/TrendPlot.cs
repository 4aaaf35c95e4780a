using System.Globalization;
using System.Text;

namespace EmaPain.App.Alerting;

/// <summary>Draws a trend as SVG and says the same in words and in a table.</summary>
public static class TrendPlot
{
    private const decimal Left = 44;
    private const decimal Right = 386;
    private const decimal Top = 16;
    private const decimal Bottom = 164;

    /// <summary>With so many values no two labels of the plot touch.</summary>
    private const int MostLabelled = 9;

    /// <summary>A figure as HTML.</summary>
    public static string Of(AlertTrend trend) => $"""
        <figure><figcaption>{Encode(trend.Measure)} ({Number(trend.Minimum)} to {Number(trend.Maximum)})</figcaption>
        <svg viewBox="0 0 400 200" role="img" aria-label="{Encode(InWords(trend))}">
        <g font-size="14" fill="#44505c" font-family="system-ui,sans-serif"><path d="M{Left} {Top}V{Bottom}H{Right}" fill="none" stroke="#8a949e"/>
        <text x="{Left - 8}" y="{Top + 5}" text-anchor="end">{Number(trend.Maximum)}</text><text x="{Left - 8}" y="{Bottom + 5}" text-anchor="end">{Number(trend.Minimum)}</text>
        {Baseline(trend)}{Days(trend)}</g>
        {Line(trend)}
        </svg>
        <div class="scroll" tabindex="0" role="group" aria-label="{Encode(trend.Measure)} as a table"><table><thead><tr><th scope="col">Occasion</th><th scope="col">Day</th><th scope="col">Value</th></tr></thead><tbody>
        {string.Concat(trend.Points.Select(Row))}
        </tbody></table></div></figure>
        """;

    private static string InWords(AlertTrend trend)
    {
        var (first, last) = (trend.Points[0], trend.Points[^1]);
        var baseline = trend.Baseline is { } value ? $" Baseline {Number(value)}." : "";
        return trend.Points.Length == 1
            ? $"{trend.Measure}: {Number(first.Value)} on {Day(first)}.{baseline}"
            : $"{trend.Measure}: from {Number(first.Value)} on {Day(first)} to {Number(last.Value)} on {Day(last)}, {trend.Points.Length} values, highest {Number(trend.Points.Max(point => point.Value))}.{baseline}";
    }

    private static string Baseline(AlertTrend trend) => trend.Baseline is not { } value
        ? ""
        : $"""
        <path d="M{Left} {Y(trend, value)}H{Right}" stroke="#8a5a00" stroke-dasharray="6 4"/><text x="{Right}" y="{Y(trend, value) - 5}" text-anchor="end" fill="#6b4500">baseline {Number(value)}</text>
        """;

    private static string Days(AlertTrend trend)
    {
        var days = $"""<text x="{X(trend, 0)}" y="{Bottom + 24}">{Day(trend.Points[0])}</text>""";
        return trend.Points.Length == 1 ? days : days + $"""<text x="{Right}" y="{Bottom + 24}" text-anchor="end">{Day(trend.Points[^1])}</text>""";
    }

    private static string Line(AlertTrend trend)
    {
        var places = trend.Points.Select((point, index) => (X: X(trend, index), Y: Y(trend, point.Value), point.Value)).ToList();
        var svg = new StringBuilder($"""<polyline points="{string.Join(' ', places.Select(place => $"{place.X},{place.Y}"))}" fill="none" stroke="#0b4f8a" stroke-width="2.5"/>""");
        foreach (var place in places)
        {
            svg.Append($"""<circle cx="{place.X}" cy="{place.Y}" r="5" fill="#0b4f8a"/>""");
            if (places.Count <= MostLabelled)
            {
                var y = place.Y < Top + 20 ? place.Y + 22 : place.Y - 10;
                svg.Append($"""<text x="{place.X}" y="{y}" text-anchor="middle" font-size="14" font-weight="600" fill="#1b1b1b" font-family="system-ui,sans-serif">{Number(place.Value)}</text>""");
            }
        }

        return svg.ToString();
    }

    private static string Row(TrendPoint point) => $"""
        <tr><th scope="row">{Encode(point.Occasion.Value)}</th><td>{Day(point)}</td><td class="number">{Number(point.Value)}</td></tr>
        """;

    private static decimal X(AlertTrend trend, int index) => Round(
        trend.Points.Length == 1 ? (Left + Right) / 2 : Left + 16 + ((Right - Left - 32) * index / (trend.Points.Length - 1)));

    private static decimal Y(AlertTrend trend, decimal value) => Round(Bottom - ((Bottom - Top) * (value - trend.Minimum) / (trend.Maximum - trend.Minimum)));

    private static decimal Round(decimal place) => decimal.Round(place, 1);

    private static string Number(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(TrendPoint point) => point.Day.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    private static string Encode(string text) => PageShell.Encode(text);
}
