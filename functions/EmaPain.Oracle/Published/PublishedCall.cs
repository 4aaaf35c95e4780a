namespace EmaPain.Oracle.Published;

/// <summary>Who is called, and how long they have to acknowledge an alert.</summary>
public sealed record PublishedCall(string Role)
{
    /// <summary>"mail" or "mailAndText".</summary>
    public string Channel { get; init; } = "mail";

    /// <summary>None: nobody else is called.</summary>
    public PublishedTime? AcknowledgeWithin { get; init; }

    public bool IsTexted => Channel == "mailAndText";
}
