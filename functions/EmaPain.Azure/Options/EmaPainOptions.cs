namespace EmaPain.Azure.Options;

/// <summary>Every setting of the app, from section <c>EmaPain</c>. A Key Vault reference is a plain setting by the time we read it.</summary>
public sealed class EmaPainOptions
{
    public const string Section = "EmaPain";

    public StorageOptions Storage { get; set; } = new();

    public SmsOptions Sms { get; set; } = new();

    public MailOptions Mail { get; set; } = new();

    public TaskMailOptions TaskMail { get; set; } = new();

    public ContactKeyOptions ContactKeys { get; set; } = new();

    public WebhookOptions Webhook { get; set; } = new();

    public StaffOptions Staff { get; set; } = new();

    public AllocationOptions Allocation { get; set; } = new();

    public LinkOptions Links { get; set; } = new();

    public SurveyOptions Surveys { get; set; } = new();

    /// <summary>The folder of the published study files; they are deployed beside the app.</summary>
    public string StudiesFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "studies");
}
