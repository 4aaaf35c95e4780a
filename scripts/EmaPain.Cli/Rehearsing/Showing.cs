using System.Globalization;
using EmaPain.App.Rehearsing;

namespace EmaPain.Cli.Rehearsing;

/// <summary>Writes the events of a rehearsal once each: as lines of JSON, or as a conversation that people can read; the calls of alert ladders only where asked for.</summary>
internal sealed class Showing(TextWriter output, bool asJson, bool withCalls)
{
    private int shown;
    private string lastTime = "";

    /// <summary>What has come since the last call.</summary>
    public void New(Rehearsal rehearsal)
    {
        foreach (var seen in rehearsal.Events.Skip(shown).Where(seen => withCalls || seen.Kind != RehearsalEvent.Call))
        {
            output.WriteLine(asJson ? seen.ToString() : Words(seen));
        }

        shown = rehearsal.Events.Count;
    }

    private string Words(RehearsalEvent seen)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{seen.Local:ddd yyyy-MM-dd HH:mm}");
        var margin = time == lastTime ? new string(' ', time.Length) : time;
        lastTime = time;
        return $"{margin}  {Sentence(seen)}";
    }

    private static string Sentence(RehearsalEvent seen)
    {
        string Detail(string name) => seen.Details[name]?.ToString() ?? "none";
        var at = seen.Occasion is { } occasion ? $" ({occasion})" : "";
        return seen.Kind switch
        {
            "textOut" => $"study  > {Detail("text")}",
            "textIn" => $"person < {Detail("text")}",
            "answer" => $"answer {Detail("item")} = {Detail("value")}{(Detail("late") == "true" ? ", late" : "")}{at}",
            "score" => $"score {Detail("instrument")} = {Detail("score")}{at}",
            "ledger" => $"{Detail("type")} {Dollars(Detail("cents"))} by {Detail("rule")}, balance {Dollars(Detail("balanceCents"))}{at}",
            "alert" => $"ALERT {Detail("rule")}, {Detail("level")}{at}",
            RehearsalEvent.Call => $"call of {Detail("role")}, step {Detail("step")}: {Detail("rule")}, {Detail("level")}{at}",
            "missed" => $"missed: {Detail("reason")}{at}",
            "status" => $"now {Detail("status")}: {Detail("reason")}",
            _ => $"task for the coordinator: {Detail("task")}{at}",
        };
    }

    private static string Dollars(string cents) =>
        (decimal.Parse(cents, CultureInfo.InvariantCulture) / 100).ToString("$0.00;-$0.00", CultureInfo.InvariantCulture);
}
