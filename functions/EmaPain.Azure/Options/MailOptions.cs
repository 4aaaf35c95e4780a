namespace EmaPain.Azure.Options;

/// <summary>Mail to staff: over a Communication resource, or over SMTP where <see cref="Smtp"/> names a host; over SMTP where the first fails, if both are set.</summary>
public sealed class MailOptions
{
    /// <summary>The address that alerts come from.</summary>
    public string From { get; set; } = "";

    /// <summary>Addresses of the operators, separated by commas; mailed when the safety path stalls.</summary>
    public string? Operators { get; set; }

    public string? ConnectionString { get; set; }

    /// <summary>Such as https://name.communication.azure.com.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How many mails the Communication resource takes in an hour; 10 from a domain of Azure, 100 from another, unless more were granted.</summary>
    public int? HourlyLimit { get; set; }

    public SmtpOptions Smtp { get; set; } = new();

    internal string[] OperatorAddresses => (Operators ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
