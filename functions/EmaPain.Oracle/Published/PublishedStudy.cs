using System.Text.Json;

namespace EmaPain.Oracle.Published;

/// <summary>A study file as published, read without the system's reader.</summary>
public sealed record PublishedStudy(
    string Id,
    int Version,
    IReadOnlyList<string> Languages,
    IReadOnlyList<PublishedScale> Scales,
    IReadOnlyList<PublishedInstrument> Instruments,
    IReadOnlyList<PublishedRole> Roles,
    IReadOnlyList<PublishedArm> Arms,
    IReadOnlyList<PublishedSite> Sites,
    PublishedHours TextingHours,
    IReadOnlyList<PublishedOccasion> Occasions,
    PublishedPay Compensation,
    PublishedAlerts Alerts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public PublishedEligibility Eligibility { get; init; } = new([]);

    /// <summary>None: staff record the arm.</summary>
    public PublishedAllocation? Allocation { get; init; }

    public bool DrawsArms => Allocation is { IsByApp: true };

    public PublishedPeers? Peers { get; init; }

    /// <summary>Whether an occasion only tells who is eligible; nothing is compared with it, unless it is the declared baseline.</summary>
    public bool IsScreening(string occasion) => Alerts.BaselineOccasion != occasion && Eligibility.Criteria.Any(criterion => criterion.Occasion == occasion);

    /// <summary>Reads the text of a study file.</summary>
    public static PublishedStudy Read(string json) =>
        JsonSerializer.Deserialize<PublishedStudy>(json, Reading) ?? throw new JsonException("The study file is empty.");

    public PublishedInstrument InstrumentOf(string id) => Instruments.First(instrument => instrument.Id == id);

    /// <summary>The instrument of an item such as PST.pain.</summary>
    public PublishedInstrument InstrumentOfItem(string item) => Instruments.First(instrument => instrument.Items.Any(known => known.Id == item));

    public PublishedSite SiteOf(string id) => Sites.First(site => site.Id == id);

    public PublishedScale ScaleOf(string id) => Scales.First(scale => scale.Id == id);
}
