namespace EmaPain.Azure.Options;

/// <summary>When coordinators get the daily mail of their tasks.</summary>
public sealed class TaskMailOptions
{
    /// <summary>IANA zone of the sites whose study file names none.</summary>
    public string Zone { get; set; } = "America/New_York";

    /// <summary>Local hour of the day from which it goes out, 0 to 18.</summary>
    public int FromHour { get; set; } = 7;
}
