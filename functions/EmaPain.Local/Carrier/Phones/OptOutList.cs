namespace EmaPain.Local.Carrier.Phones;

/// <summary>Who said STOP to which toll-free number; kept by the carrier, not by the trial.</summary>
internal sealed class OptOutList
{
    public const string Stopped =
        "NETWORK MSG: You replied with the word \"stop\" which blocks all texts sent from this number. Text back \"unstop\" to receive messages again.";

    public const string Opened =
        "NETWORK MSG: You have replied \"unstop\" and will begin receiving messages again from this number.";

    private readonly Lock gate = new();
    private readonly HashSet<(string Sender, string Phone)> stopped = [];

    public bool Blocks(string sender, string phone)
    {
        lock (gate)
        {
            return stopped.Contains((sender, phone));
        }
    }

    /// <summary>Acts on the word, if it is one.</summary>
    /// <returns>The carrier's confirmation where the word changed something.</returns>
    public string? Hear(string sender, string phone, string text)
    {
        var word = text.Trim().ToUpperInvariant();
        lock (gate)
        {
            return word switch
            {
                "STOP" => stopped.Add((sender, phone)) ? Stopped : null,
                "START" or "UNSTOP" => stopped.Remove((sender, phone)) ? Opened : null,
                _ => null,
            };
        }
    }
}
