namespace EmaPain.Azure.Options;

/// <summary>An SMTP server; not used where no host is named.</summary>
public sealed class SmtpOptions
{
    public string Host { get; set; } = "";

    public int Port { get; set; } = 587;

    /// <summary>STARTTLS; off on one machine only.</summary>
    public bool Tls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }
}
