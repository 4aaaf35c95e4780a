namespace EmaPain.Azure.Options;

/// <summary>How staff show who they are: Entra tokens with a role, or on one machine a key per person.</summary>
public sealed class StaffOptions
{
    /// <summary>Keys by person id, at least 32 characters each; only on one machine.</summary>
    public Dictionary<string, string> Keys { get; } = [];

    public string? TenantId { get; set; }

    /// <summary>Application id, or its URI, of the app registration that stands for the staff endpoints.</summary>
    public string? Audience { get; set; }

    /// <summary>The app role that a member of staff needs.</summary>
    public string Role { get; set; } = "Trial.Staff";

    /// <summary>The app role of those who may see what tells an arm, such as what each person is paid where arms are paid apart.</summary>
    public string UnblindedRole { get; set; } = "Trial.Unblinded";

    /// <summary>Person ids of keys whose owners may see what tells an arm; only on one machine.</summary>
    public IList<string> Unblinded { get; } = [];

    /// <summary>Calls that one person, or all strangers together, may make in a minute on an instance; none: any number, on the virtual clock only.</summary>
    public int? CallsPerMinute { get; set; } = 120;

    /// <summary>Where tokens come from; other in national clouds.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com");
}
