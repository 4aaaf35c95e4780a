namespace EmaPain.App.Ports;

/// <summary>Names of the fields of a sign-in's form.</summary>
public static class SignInField
{
    public const string Person = "person";

    public const string Key = "key";

    /// <summary>OpenID Connect's names.</summary>
    public const string IdToken = "id_token";

    /// <summary>The alert link to come back to.</summary>
    public const string State = "state";
}
