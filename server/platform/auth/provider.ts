import * as oidc from 'openid-client'

/** How the province's identity provider is reached. */
export interface ProviderSettings {
  issuer: string
  clientId: string
  clientSecret: string | undefined
  /** Page of ours to which the provider sends the browser back. */
  redirectUri: string
  /** Page of ours after the provider's log-out. */
  afterLogout: string
  /** Plain HTTP, for a provider on this machine only. */
  insecure: boolean
}

/** A log-in on its way: what must be remembered until the browser comes back. */
export interface Departure {
  url: string
  state: string
  nonce: string
  verifier: string
}

/** Who the provider says it is. */
export interface Arrival {
  issuer: string
  subject: string
  name: string | undefined
  /** Lower case, and only if the provider vouches for it. */
  mail: string | undefined
  identityToken: string
}

const TIMEOUT_SECONDS = 10

/** An OpenID Connect provider, spoken to with code flow, PKCE, state and nonce. */
export class Provider {
  readonly #settings: ProviderSettings
  #found: Promise<oidc.Configuration> | undefined

  constructor(settings: ProviderSettings) {
    this.#settings = settings
  }

  /** Where to send the browser. @throws Error where the provider cannot be reached */
  async depart(): Promise<Departure> {
    const verifier = oidc.randomPKCECodeVerifier()
    const [state, nonce] = [oidc.randomState(), oidc.randomNonce()]
    const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#settings.redirectUri,
      scope: 'openid profile email',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    return { url: url.href, state, nonce, verifier }
  }

  /**
   * Redeems the code that the browser brought back.
   * @param query what followed `?` in the address of our page
   * @throws Error where state, nonce, issuer, signature or code do not fit, or the provider refused
   */
  async arrive(query: string, departed: Omit<Departure, 'url'>): Promise<Arrival> {
    const configuration = await this.#configuration()
    const tokens = await oidc.authorizationCodeGrant(
      configuration,
      new URL(`${this.#settings.redirectUri}?${query.replace(/^\?/, '')}`),
      {
        expectedState: departed.state,
        expectedNonce: departed.nonce,
        pkceCodeVerifier: departed.verifier,
        idTokenExpected: true,
      },
    )
    const claims = tokens.claims()!
    const more = claims.email === undefined ? await this.#userInfo(configuration, tokens, claims.sub) : claims
    const mail = more.email_verified === true && typeof more.email === 'string' ? more.email : undefined
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: typeof more.name === 'string' ? more.name : undefined,
      mail: mail?.trim().toLowerCase(),
      identityToken: tokens.id_token!,
    }
  }

  /** Where to send the browser to end its session at the provider, if the provider offers that. */
  async logoutUrl(identityToken: string): Promise<string | undefined> {
    const configuration = await this.#configuration()
    if (!configuration.serverMetadata().end_session_endpoint) return undefined
    return oidc.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: this.#settings.afterLogout,
      id_token_hint: identityToken,
    }).href
  }

  async #userInfo(
    configuration: oidc.Configuration,
    tokens: oidc.TokenEndpointResponse,
    subject: string,
  ): Promise<Record<string, unknown>> {
    if (!configuration.serverMetadata().userinfo_endpoint) return {}
    return oidc.fetchUserInfo(configuration, tokens.access_token, subject)
  }

  /** Found once and kept; a failure is tried again by the next caller. */
  #configuration(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret, insecure } = this.#settings
    this.#found ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        undefined,
        clientSecret ? oidc.ClientSecretPost(clientSecret) : oidc.None(),
        {
          execute: insecure ? [oidc.allowInsecureRequests] : [],
          timeout: TIMEOUT_SECONDS,
        },
      )
      .catch(error => {
        this.#found = undefined
        throw error
      })
    return this.#found
  }
}
