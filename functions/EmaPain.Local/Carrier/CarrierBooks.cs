namespace EmaPain.Local.Carrier;

/// <summary>The carrier's counts since its start. One recipient of one call is one text; one post may carry several events.</summary>
/// <param name="Calls">Send calls with a good signature.</param>
/// <param name="Accepted">Texts answered 202 for the first time.</param>
/// <param name="Repeated">Texts answered from the stored answer of the same repeatability pair; no second text went out.</param>
/// <param name="Refused">Texts answered with another status than 202, and calls answered with an error.</param>
/// <param name="Delivered">Accepted texts that reached a phone.</param>
/// <param name="Failed">Accepted texts that did not.</param>
/// <param name="ReportsLost">Delivery reports that a fault kept back.</param>
/// <param name="PhoneTexts">Texts that phones sent.</param>
/// <param name="EventsPosted">Events that a webhook took, duplicates included.</param>
/// <param name="EventsRepeated">Duplicates that the delivery plan added.</param>
/// <param name="PostsRetried">Posts that failed and were tried again.</param>
/// <param name="DeadLetters">Events that no webhook took.</param>
public sealed record CarrierBooks(
    int Calls,
    int Accepted,
    int Repeated,
    int Refused,
    int Delivered,
    int Failed,
    int ReportsLost,
    int PhoneTexts,
    int EventsPosted,
    int EventsRepeated,
    int PostsRetried,
    int DeadLetters);
