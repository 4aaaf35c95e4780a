namespace EmaPain.Local.Carrier.Events;

/// <summary>How the names inside <c>data</c> are written; Azure's documents show both.</summary>
public enum PayloadCasing
{
    Camel,
    Pascal,
}
