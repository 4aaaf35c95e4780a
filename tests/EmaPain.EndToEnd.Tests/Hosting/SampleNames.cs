namespace EmaPain.EndToEnd.Tests.Hosting;

/// <summary>Queues of one test.</summary>
public sealed record SampleNames(string Test)
{
    public string TakeQueue => $"{Test}-take";

    public string FailQueue => $"{Test}-fail";

    public string HopQueue => $"{Test}-hop";

    public string LostQueue => $"{Test}-lost-poison";

    public string ReadQueue => $"{Test}-read";
}
